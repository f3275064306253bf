// Passkeys on the pages of sign-in; without them the pages are plain forms.
export {};
