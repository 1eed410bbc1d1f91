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

/** Command that checks a whole store and prints its hash. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks every published file against its hash, every manifest against the others, and every row against its"
                    + " delivery; searches for unreferenced files; prints the store hash.",
            "Two stores with the same deliveries have the same hash, regardless of their order and the number of runs.",
            "Exit status: 0 if the store is sound, 1 otherwise."
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
        }
        out.flush();
        return verification.isSound() ? 0 : 1;
    }
}
