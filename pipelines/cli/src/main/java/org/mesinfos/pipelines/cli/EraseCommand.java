package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.run.ErasureProof;
import org.mesinfos.pipelines.run.PersonErasure;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that erases a person from a store. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases a person from the store: bundle, rows, held rows, identity statements and delivered bytes.",
            "Keyed entries keep the person's rows out when they are delivered again. This cannot be undone.",
            "Writes a proof, and prints what it cannot remove. mesinfos verify --erased PERSON repeats the search.",
            "A killed erasure is completed by the next run or erasure."
        })
final class EraseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PERSON", description = "Person id.")
    private String person;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Reason, kept with the erasure; without personal data.")
    private String reason;

    @Option(
            names = "--person-key",
            paramLabel = "FILE",
            description = "Person key, if the settings name one. Default: that of the key folder.")
    private @Nullable Path personKey;

    @Option(
            names = "--tables",
            paramLabel = "URI",
            description = "Folder of tables from which the person is also removed, if the settings do not name it.")
    private @Nullable String tables;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private SettingsOptions settingsOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!person.matches("[a-z0-9-]{1,64}")) {
            throw new InvalidUsageException("Not a person id. Expected at most 64 characters of [a-z0-9-].");
        }
        Settings settings = settingsOptions
                .explicit()
                .withPersonKey(Optional.ofNullable(personKey))
                .withTables(Optional.ofNullable(tables));
        Store store = storeOption.open(settings);
        Optional<PersonKey> named = settings.personKey().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        PersonKey.parse(Files.readString(settings.personKey().get())));
        String runId = "erase-" + UUID.randomUUID();
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        ErasureProof proof = new PersonErasure(
                        store, named, storeOption.keys(settings), SettingsOptions.connectors(settings), settings)
                .erase(person, reason, day, runId)
                .orElseThrow(() -> new InvalidUsageException("The store has nothing of " + person + "."));
        print(proof, store.location() + "/runs/" + runId + "/erasure.json");
        return 0;
    }

    private void print(ErasureProof proof, String path) {
        PrintWriter out = TerminalWriter.out(spec);
        out.println("Erased " + String.join(", ", proof.people()) + ": " + proof.rows() + " rows removed, "
                + proof.destroyed().size() + " files destroyed, "
                + proof.blanked().size()
                + " files kept with blank lines in place of the rows.");
        if (proof.notRederivable() > 0) {
            out.println(proof.notRederivable()
                    + " rows of other people are kept, but their files are destroyed: not re-derivable.");
        }
        proof.remaining().forEach(out::println);
        out.println("Proof: " + path);
        out.flush();
    }
}
