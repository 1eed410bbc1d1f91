package org.mesinfos.pipelines.cli.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.SettingsOptions;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.run.ErasureSearch;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Finding;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command that checks a whole store and prints its hashes. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks every published file against its hash, every manifest against the others, and every row against its"
                    + " delivery; searches for unreferenced files; prints the store hash and the bundle hash.",
            "Two stores with the same deliveries and decisions have the same store hash, regardless of their order and the"
                    + " number of runs. The bundle hash covers bundles alone: a retraction leaves it as if the delivery had"
                    + " never arrived, although receipts differ.",
            "Exit status: 0 if the store is sound, or with --erased, if nothing of the person is found apart from mentions in"
                    + " rows of other people and in reports; 1 otherwise."
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final String MENTIONS = ", apart from the mentions above. An erasure keeps rows of other people that"
            + " mention the person, for example as counterparty, and reports of runs in which a number equals a reference.";

    @Mixin
    private StoreOption store;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Option(
            names = "--erased",
            paramLabel = "PERSON",
            description =
                    "Search the whole store for an erased person instead, decompressing its files, and the folders of"
                            + " reader applications to which runs published, and of tables that --config names.")
    private @Nullable String erased;

    @Mixin
    private SettingsOptions settingsOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (erased != null) {
            return searchErased(erased);
        }
        Verification verification = store.open(settingsOptions.explicit()).verify();
        PrintWriter out = TerminalWriter.out(spec);
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(verification));
        } else {
            for (Finding finding : verification.findings()) {
                out.println(finding);
            }
            out.println((verification.isSound() ? "Sound: " : "NOT SOUND: ") + verification.files()
                    + " files checked, snapshot " + verification.snapshotId());
            out.println("store hash " + verification.storeHash());
            out.println("bundle hash " + verification.bundleHash());
        }
        out.flush();
        return verification.isSound() ? 0 : 1;
    }

    private int searchErased(String person) throws IOException {
        Settings settings = settingsOptions.explicit();
        Store opened = store.open(settings);
        KeyFolder keys = store.keys(settings);
        PurposeKey key = keys.suppressionKey()
                .orElseThrow(() -> new InvalidUsageException(
                        "There are no keys in " + keys.location() + ". Name their folder with --keys."));
        ErasureSearch.Result result = ErasureSearch.search(
                        opened, key, person, settings.consent().readers(), settings.tables())
                .orElseThrow(() -> new InvalidUsageException("The store has no erasure of " + person + "."));
        PrintWriter out = TerminalWriter.out(spec);
        result.found().forEach(place -> out.println("FOUND: " + place));
        result.mentions().forEach(place -> out.println("MENTIONED: " + place));
        out.println(
                result.found().isEmpty()
                        ? "Nothing of " + person + " is in the store"
                                + (settings.consent().readers().isEmpty()
                                                && opened.publishedReaders().isEmpty()
                                        ? ""
                                        : ", nor in the folders of reader applications")
                                + (settings.tables().isEmpty()
                                                && opened.publishedTables().isEmpty()
                                        ? ""
                                        : ", nor in the tables")
                                + (result.mentions().isEmpty() ? "." : MENTIONS)
                        : "NOT ERASED: " + result.found().size() + " places have data of " + person + ".");
        out.flush();
        return result.found().isEmpty() ? 0 : 1;
    }
}
