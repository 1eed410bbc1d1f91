package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.TestInbox;

/** Usage errors end with status 2 before anything is written, with a message that contains the expected input. */
final class UsageErrorTest {

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void prepare() {
        inbox = new TestInbox(folder);
    }

    private Terminal run(Object... more) {
        Object[] arguments = new Object[5 + more.length];
        arguments[0] = "run";
        arguments[1] = "--inbox";
        arguments[2] = inbox.inbox();
        arguments[3] = "--store";
        arguments[4] = inbox.path("store");
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Terminal.run(arguments);
    }

    private void assertRefused(Terminal terminal, String... messages) {
        assertThat(terminal.err()).contains(messages).startsWith("mesinfos: ").doesNotContain("\tat ");
        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(inbox.path("store/CURRENT")).doesNotExist();
    }

    @Test
    void missingInbox() {
        Terminal terminal = Terminal.run("run", "--inbox", folder.resolve("nowhere"), "--store", inbox.path("store"));

        assertRefused(
                terminal,
                "There is no inbox at " + folder.resolve("nowhere")
                        + ". Name a folder with one sub-folder for each organisation.");
    }

    /** A missing store has no keys either, and advice about keys would mislead. */
    @Test
    void missingStoreOfCommandsThatNeedKeys() {
        Path nowhere = folder.resolve("nowhere");

        assertRefused(
                Terminal.run("identity", "answer", "a:b", "c:d", "same", "--store", nowhere),
                "There is no store at " + nowhere + ".");
        assertRefused(
                Terminal.run("verify", "--erased", "p-1", "--store", nowhere), "There is no store at " + nowhere + ".");
    }

    @Test
    void storeInInboxOrInboxInStore() throws Exception {
        Path linked = Files.createSymbolicLink(folder.resolve("link"), inbox.inbox());

        assertRefused(
                Terminal.run(
                        "run",
                        "--inbox",
                        inbox.inbox(),
                        "--store",
                        inbox.inbox().resolve("deep/store")),
                "is in the inbox " + inbox.inbox() + ", where organisations can write. Name a folder outside");
        assertRefused(Terminal.run("run", "--inbox", linked, "--store", inbox.inbox()), "is in the inbox " + linked);
        assertRefused(Terminal.run("run", "--inbox", inbox.inbox(), "--store", folder), "is in the store " + folder);
        assertThat(inbox.inbox().resolve("deep")).doesNotExist();
    }

    /** The inbox would be read from HDFS, and the store be written to a local folder. */
    @Test
    void uriWithoutAHost() throws Exception {
        Path settings = Files.writeString(folder.resolve("tables.yaml"), "tables: hdfs:/tables\n");

        assertRefused(
                Terminal.run("run", "--inbox", inbox.inbox(), "--store", "hdfs:/store"),
                "hdfs:/store names no host or bucket: write SCHEME://HOST/PATH for another file system, or ./hdfs:/store for"
                        + " a folder of this name");
        assertRefused(
                Terminal.run("run", "--inbox", "hdfs:/in", "--store", inbox.path("store")),
                "hdfs:/in names no host or bucket");
        assertRefused(
                Terminal.run("run", "--inbox", inbox.inbox(), "--store", inbox.path("store"), "--keys", "hdfs:/keys"),
                "hdfs:/keys names no host or bucket");
        assertRefused(
                Terminal.run("run", "--inbox", inbox.inbox(), "--store", inbox.path("store"), "--config", settings),
                "hdfs:/tables names no host or bucket");
        assertRefused(Terminal.run("people", "--store", "hdfs:/store"), "hdfs:/store names no host or bucket");
        assertRefused(Terminal.run("people", "--store="), "A location is empty: name a folder");
        assertRefused(
                Terminal.run("run", "--inbox=", "--store", folder.resolve("s")), "A location is empty: name a folder");
        assertRefused(Terminal.run("people", "--store", "a\0b"), "is no path on this machine");
        assertThat(Path.of("hdfs:")).doesNotExist();
    }

    @Test
    void folderOfAnOrganisationInsteadOfTheInbox() {
        inbox.drop("banque-atlantide/2024-01/operations.csv", "a;b");
        Path organisation = inbox.inbox().resolve("banque-atlantide");

        assertRefused(
                Terminal.run("run", "--inbox", organisation, "--store", inbox.path("store")),
                organisation + " is the folder of an organisation. Name the inbox, the folder above it: "
                        + inbox.inbox());
    }

    @Test
    void folderOfAnUnknownOrganisationInsteadOfTheInbox() {
        inbox.drop("banque-lune/2024-01/operations.csv", "a;b").drop("banque-lune/2024-02/operations.csv", "a;b");
        Path organisation = inbox.inbox().resolve("banque-lune");
        String message = organisation + " has folders of deliveries, but none of an organisation with a delivery in it."
                + " Name the inbox, the folder above it: " + inbox.inbox();

        assertThat(Terminal.run("run", "--inbox", organisation, "--store", inbox.path("guessed"), "--dry-run")
                        .status())
                .as("two organisations with one file each may be an inbox")
                .isNotEqualTo(2);
        inbox.operatorFile("mesinfos.yaml", "settle: 0s");
        assertRefused(Terminal.run("run", "--inbox", organisation, "--store", inbox.path("store")), message);
        assertThat(inbox.path("store")).doesNotExist();
    }

    @Test
    void folderOfDeliveriesWithAManifestInsteadOfTheInbox() {
        inbox.drop("banque-lune/2024-01/operations.csv", "a;b")
                .drop("banque-lune/2024-02/operations.csv", "a;b")
                .drop("banque-lune/2024-02/delivery.yaml", "mode: append");

        assertRefused(
                Terminal.run("run", "--inbox", inbox.inbox().resolve("banque-lune"), "--store", inbox.path("store")),
                "Name the inbox, the folder above it: " + inbox.inbox());
    }

    @Test
    void storeInAFolderThatCannotHaveIt() {
        inbox.drop("bank/2024-01/operations.csv", "a;b");

        assertRefused(
                Terminal.run("run", "--inbox", inbox.inbox(), "--store", "/proc/x"),
                "The store /proc/x cannot be created, because no folder can be created in /proc. Name another place with --store.");
    }

    @Test
    void fileInPlaceOfTheStore() throws Exception {
        inbox.drop("bank/2024-01/operations.csv", "a;b");
        Path file = Files.writeString(folder.resolve("people.csv"), "a;b");

        assertRefused(
                Terminal.run("run", "--inbox", inbox.inbox(), "--store", file),
                "The store " + file + " is a file. Name a new or empty folder with --store.");
    }

    @Test
    void folderOfOtherFilesInPlaceOfTheStore() throws Exception {
        inbox.drop("bank/2024-01/operations.csv", "a;b");
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("people.csv"), "a;b");

        assertRefused(
                Terminal.run("run", "--inbox", inbox.inbox(), "--store", mine),
                mine + " contains files but no store: choose an empty or new folder");
    }

    @Test
    void acceptedChangeThatIsNoSnapshot() {
        assertRefused(
                run("--accept-change", "zzz"),
                "--accept-change names no snapshot. Expected 32 hexadecimal digits, as the refused run printed them.");
    }

    @Test
    void linkInPlaceOfADelivery() throws Exception {
        Path file = Files.writeString(folder.resolve("people.csv"), "a;b");
        Files.createDirectories(inbox.inbox().resolve("bank"));
        Path link = Files.createSymbolicLink(inbox.inbox().resolve("bank/people.csv"), file);

        assertRefused(
                Terminal.run("check", link),
                link + " is a symbolic link, which is not followed. Put the file itself in its place.");
    }

    @Test
    void folderInPlaceOfSettings() {
        assertRefused(
                run("--config", folder),
                "The settings " + folder + " cannot be read: it is a folder. Name a file with --config.");
    }

    @Test
    void outputInAFile() throws Exception {
        Path file = Files.writeString(
                folder.resolve("people.csv"), "customer;last name;first name;birth date\nC1;Muller;Anna;1980-02-03\n");
        Path out = file.resolve("page");
        String reason = out + " cannot be written: " + file + " is a file, not a folder. Name another place with ";

        assertRefused(
                Terminal.run("connectors", "new", "bank/a", "--from", file, "--output", out), reason + "--output.");
        assertRefused(Terminal.run("connectors", "standard/camt.053", "--html", out), reason + "--html.");
        assertRefused(Terminal.run("connectors", "--catalogue", out), reason + "--catalogue.");
        assertRefused(
                Terminal.run("schemas", "--output", file),
                file + " cannot be written: " + file + " is a file, not a folder.");
        assertRefused(
                Terminal.run("connectors", "standard/camt.053", "--html", folder.resolve("no/page")),
                folder.resolve("no/page") + " cannot be written: there is no folder " + folder.resolve("no") + ".");
        assertRefused(
                Terminal.run("connectors", "standard/camt.053", "--html", folder),
                folder + " cannot be written: it is a folder. Name another place with --html.");
    }

    @Test
    void folderInsteadOfRequests() throws Exception {
        Path requests = Files.createDirectories(folder.resolve("requests"));

        assertRefused(
                Terminal.run("requests", requests, "--store", inbox.path("store")),
                requests + " is not a request of the person's page:\n  it is a folder. Name the request files in it");
    }

    @Test
    void missingOptionShowsTheFormOfTheCommandAlone() {
        Terminal terminal = Terminal.run("export", "per-1", "--store", inbox.path("store"));

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err())
                .startsWith("Missing required option")
                .contains("--format", "Usage: mesinfos export ", "mesinfos export --help shows what is possible.")
                .doesNotContain("Show this help message");
    }

    @Test
    void folderInsteadOfFile() {
        assertRefused(Terminal.run("inspect", folder), folder + " is a folder. Name files");
    }

    @Test
    void typoInSettings() {
        inbox.operatorFile("mesinfos.yaml", "settle: 0s", "regsitry: people.csv");

        assertRefused(run(), folder.resolve("mesinfos.yaml") + ":2:1: ", "\"regsitry\"", "\"registry\"");
    }

    @Test
    void missingOrInvalidModel() {
        assertRefused(
                run("--identity-model", folder.resolve("m.json")),
                "The model " + folder.resolve("m.json"),
                "invented-people is the name of the built-in model");
        inbox.operatorFile("other.json", "{}");
        assertRefused(
                run("--identity-model", inbox.path("other.json")),
                inbox.path("other.json") + ":1:1: \"format\" is missing");
    }

    @Test
    void modelWithoutVerifiedOrganisations() {
        assertRefused(run("--identity-model", "invented-people"), "verified: [organisation, …]", "--identity-verified");
    }

    @Test
    void folderOfReaderApplicationInTheStore() {
        inbox.operatorFile(
                "mesinfos.yaml", "consent: {file: consents.csv, missing: withhold, readers: {budget: store/bundles}}");

        assertRefused(
                run(),
                "of reader application budget overlaps with the store",
                "Name a folder of its own in consent: readers.");
    }

    @Test
    void typoInReaderApplicationOfConsents() {
        inbox.operatorFile(
                        "mesinfos.yaml",
                        "consent: {file: consents.csv, missing: withhold, readers: {budget: readers/budget}}")
                .operatorFile(
                        "consents.csv",
                        "person_id;organisation;record_type;reader;from;until;version",
                        "per-1;bank;*;budgte;;;v1");

        assertRefused(
                run(), "line 2: found a reader application that consent: readers does not name, expected budget, *");
    }

    @Test
    void missingFolderOfAFileThatTheRunWrites() {
        for (String option : new String[] {"--metrics", "--lineage"}) {
            assertRefused(
                    run(option, folder.resolve("nowhere/file")),
                    "There is no folder " + folder.resolve("nowhere") + ". Create it, or name another file with "
                            + option);
        }
    }

    @Test
    void missingSettings() {
        assertRefused(
                run("--config", folder.resolve("none.yaml")),
                "The settings " + folder.resolve("none.yaml")
                        + " cannot be read as UTF-8 text. Name another file with --config.",
                "because: there is no such file or folder: " + folder.resolve("none.yaml"));
    }

    @Test
    void typoInMappingOfOperator() {
        inbox.operatorFile("mesinfos.yaml", "connectors: mine")
                .operatorFile(
                        "mine/test-bank/moves.yaml",
                        "connector: test-bank/moves",
                        "version: 1",
                        "title: Moves",
                        "format: csv",
                        "recrod: BankTransaction",
                        "fields:",
                        "  label: label");

        assertRefused(run(), folder.resolve("mine/test-bank/moves.yaml") + ":5:1: ", "\"recrod\"", "\"record\"");
    }

    @Test
    void missingFolderOfMappings() {
        inbox.operatorFile("mesinfos.yaml", "connectors: mine");

        assertRefused(run(), "The folder of connectors " + folder.resolve("mine") + " does not exist.");
    }

    @Test
    void customerRegisteredAsTwoPersons() {
        inbox.registry("per-1;test-bank;C1", "per-2;test-bank;C1");

        assertRefused(run("--registry", folder.resolve("registry.csv")), folder.resolve("registry.csv") + "", "line 3");
    }

    @Test
    void missingRegistryFile() {
        assertRefused(
                run("--registry", folder.resolve("people.csv")),
                "The registry file " + folder.resolve("people.csv")
                        + " cannot be read. Name another one with --registry.");
    }

    @Test
    void unknownOptionOfStoreCommand() {
        assertRefused(
                Terminal.run("verify", "--store", inbox.path("store"), "--jsno"),
                "mesinfos: verify has no option --jsno. See mesinfos verify --help.");
    }

    @Test
    void surplusArgumentsAreCountedAndNotRepeated() {
        Terminal find = Terminal.run("find", "telco-bleu", "Jeanne", "Muller", "--store", inbox.path("store"));
        Terminal check = Terminal.run("check", folder, "Jeanne", "Muller");

        assertRefused(
                find,
                "mesinfos: find takes ORGANISATION REFERENCE; one argument is too many. See mesinfos find --help.");
        assertRefused(check, "mesinfos: check takes INBOX/ORG/DELIVERY; 2 arguments are too many.");
        assertThat(find.err() + check.err()).doesNotContain("Muller", "Jeanne");
    }

    @Test
    void valueOfAnUnknownOptionIsNotRepeated() {
        Terminal quarantine =
                Terminal.run("quarantine", "--export", "x", "--out", "Muller", "--store", inbox.path("store"));
        Terminal find = Terminal.run("find", "a", "b", "--refernce=Muller", "--store", inbox.path("store"));

        assertRefused(
                quarantine, "mesinfos: quarantine has no option --export, --out. See mesinfos quarantine --help.");
        assertRefused(find, "mesinfos: find has no option --refernce. See mesinfos find --help.");
        assertThat(quarantine.err() + find.err()).doesNotContain("Muller");
    }

    @Test
    void unknownOptionOfCommandWithoutStore() {
        assertRefused(
                Terminal.run("identity", "train", folder, "--out", folder.resolve("model.json"), "--jsno"),
                "identity train has no option --jsno, nor has Apache Beam.");
    }

    @Test
    void unknownOption() {
        assertRefused(
                run("--setle=5m"),
                "mesinfos: run has no option --setle, nor has Apache Beam.",
                "See mesinfos run --help; options of Beam are written --name=value.");
    }

    @Test
    void valueThatBeamDoesNotAccept() {
        Terminal number = run("--targetParallelism=abc");
        Terminal runner = run("--runner=abc");

        assertRefused(
                number, "Apache Beam does not accept the value of --targetParallelism. Expected a value of type int.");
        assertRefused(runner, "Apache Beam does not accept the value of --runner. Expected one of ", "DirectRunner");
        assertThat(number.err() + runner.err()).doesNotContain("abc", "Source");
    }

    @Test
    void unexpectedArgument() {
        assertRefused(run("Muller"), "mesinfos: run takes options alone; one argument is too many.");
    }

    @Test
    void invalidKeyFile() {
        inbox.operatorFile("weak.key", "secret");

        Terminal terminal = run("--person-key", folder.resolve("weak.key"));

        assertRefused(
                terminal,
                "The person key " + folder.resolve("weak.key")
                        + " cannot be used. It must be a file of 64 hexadecimal digits;");
        assertThat(terminal.err()).doesNotContain("secret");
    }

    @Test
    void keyInPlaceOfItsFileIsNotRepeated() {
        String key = "99a1".repeat(16);

        Terminal terminal = run("--person-key", key);

        assertRefused(terminal, "The person key was given itself.");
        assertThat(terminal.err()).doesNotContain(key);
    }

    @Test
    void missingStore() {
        Terminal terminal = Terminal.run("verify", "--store", folder);

        assertRefused(terminal, "There is no store at " + folder + ". mesinfos run creates one.");
    }

    @Test
    void invalidPersonId() {
        Terminal terminal = Terminal.run("bundle", "--store", folder, "../etc");

        assertThat(terminal.status()).isEqualTo(2);
    }

    @Test
    void unknownConnector() {
        assertRefused(
                Terminal.run("connectors", "standard/camt.99"),
                "There is no connector \"standard/camt.99\". Did you mean standard/camt.052? mesinfos connectors lists all of them,"
                        + " with --config also your own. Of this organisation there are ");
    }

    @Test
    void sampleWhoseColumnsAreThoseOfNoRecord() throws Exception {
        Path sample = Files.writeString(folder.resolve("sample.csv"), "foo;bar;baz\nx;y;z\nu;v;w\n");

        assertRefused(
                Terminal.run("connectors", "new", "bank/a", "--from", sample, "--output", folder.resolve("mine")),
                "No record type matches enough columns of " + sample
                        + ". It has the columns \"foo\", \"bar\", \"baz\". Choose one of mesinfos schemas");
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    @Test
    void unknownRecord() {
        assertRefused(
                Terminal.run("schemas", "BankTransactoin"),
                "There is no record \"BankTransactoin\". Did you mean BankTransaction? mesinfos schemas prints all of them.");
    }

    @Test
    void missingFile() {
        assertRefused(
                Terminal.run("inspect", folder.resolve("none.csv")), "There is no file " + folder.resolve("none.csv"));
    }

    @Test
    void missingDelivery() {
        assertRefused(Terminal.run("check", folder.resolve("inbox/a/b")), "There is no delivery at ");
    }
}
