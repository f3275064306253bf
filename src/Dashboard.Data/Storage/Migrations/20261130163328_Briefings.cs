using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Briefings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Briefings",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Archived = table.Column<bool>(type: "INTEGER", nullable: false),
                    OfflineBriefing = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    OfflineFile = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    OfflineAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    OfflineBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Briefings", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "BriefingShares",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    KeyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MostUses = table.Column<int>(type: "INTEGER", nullable: true),
                    Uses = table.Column<int>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MadeAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    WithdrawnAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    OperationId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BriefingShares", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BriefingStates",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Slides = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OperationId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BriefingStates", x => new { x.Slug, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "LiveSessions",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    EndedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Picture = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    KeptAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiveSessions", x => x.Code);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BriefingShares_Account_OperationId",
                table: "BriefingShares",
                columns: new[] { "Account", "OperationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BriefingShares_KeyHash",
                table: "BriefingShares",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BriefingStates_Account_OperationId",
                table: "BriefingStates",
                columns: new[] { "Account", "OperationId" },
                unique: true);

            // Every state stays as it was saved: the database itself refuses to change or delete one.
            migrationBuilder.Sql("CREATE TRIGGER \"BriefingStates_NoUpdate\" BEFORE UPDATE ON \"BriefingStates\" BEGIN SELECT RAISE(ABORT, 'BriefingStates are never changed'); END");
            migrationBuilder.Sql("CREATE TRIGGER \"BriefingStates_NoDelete\" BEFORE DELETE ON \"BriefingStates\" BEGIN SELECT RAISE(ABORT, 'BriefingStates are never deleted'); END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Briefings");

            migrationBuilder.DropTable(
                name: "BriefingShares");

            // Its triggers go with it.
            migrationBuilder.DropTable(
                name: "BriefingStates");

            migrationBuilder.DropTable(
                name: "LiveSessions");
        }
    }
}
