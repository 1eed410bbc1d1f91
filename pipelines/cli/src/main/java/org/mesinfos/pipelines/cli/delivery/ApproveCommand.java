package org.mesinfos.pipelines.cli.delivery;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command with which the operator approves a delivery that is held for approval. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Approves a delivery that is held for approval, or that was refused. The next run takes it, whatever the"
                    + " limits are.",
            "The decision is stored in the folder decisions of the store."
        })
public final class ApproveCommand implements Callable<Integer> {

    @Mixin
    private DeliveryArguments delivery;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Reason, without personal data.", defaultValue = "")
    private String reason;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        delivery.decide(DecisionKind.APPROVE, reason);
        PrintWriter out = TerminalWriter.out(spec);
        out.println("Approved. The next run takes the delivery.");
        out.flush();
        return 0;
    }
}
