// Passkeys on the pages of sign-in. The forms stay forms: this only asks the browser for the answer and puts it into the form before it is sent.
const able = isSecureContext && Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON);

async function ask(form) {
  const answer = await fetch(form.dataset.asks, { method: "POST", body: new FormData(form) });
  if (!answer.ok) throw new Error(String(answer.status));
  const options = await answer.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of able ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  const stopped = form.querySelector("[data-passkey-stopped]");
  form.addEventListener("submit", async event => {
    event.preventDefault();
    stopped.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify(await ask(form));
      form.submit();
    } catch {
      // Stopped by the person, refused by the browser, or not asked for at a name but at a number.
      stopped.hidden = false;
    }
  });
}
if (able) for (const text of document.querySelectorAll("[data-passkey-cannot]")) text.hidden = true;
