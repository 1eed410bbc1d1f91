package org.mesinfos.pipelines.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.store.Finding;
import org.mesinfos.pipelines.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a whole store and prints its hash. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks every published file against its hash, every manifest against the others, and every row against its"
                    + " delivery; looks for files that nothing refers to; prints the store hash.",
            "Two stores that took the same deliveries, in whatever order and however many runs, have the same hash.",
            "Exit status: 0 sound, 1 something is wrong."
        })
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Verification verification = store.open().verify();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(verification));
        } else {
            for (Finding finding : verification.findings()) {
                out.println(finding);
            }
            out.println((verification.isSound() ? "Sound: " : "NOT SOUND: ") + verification.files()
                    + " files checked, snapshot " + verification.snapshotId());
            out.println("store hash " + verification.storeHash());
        }
        out.flush();
        return verification.isSound() ? 0 : 1;
    }
}
