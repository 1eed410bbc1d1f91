package org.mesinfos.pipelines.cli.delivery;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command with which the operator removes a delivery from the store, or undoes this. */
@Command(
        name = "retract",
        mixinStandardHelpOptions = true,
        description = {
            "Removes a delivery from the store, for example because the wrong file was sent. After the next run, the"
                    + " store is as if the delivery had never arrived.",
            "The decision is stored in the folder decisions of the store. The receipt of the delivery shows the reason."
        })
public final class RetractCommand implements Callable<Integer> {

    @Mixin
    private DeliveryArguments delivery;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Reason for the receipt, without personal data; required unless --undo is given.",
            defaultValue = "")
    private String reason;

    @Option(names = "--undo", description = "Undo the retraction: the next run takes the delivery again.")
    private boolean undo;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!undo && reason.isBlank()) {
            throw new InvalidUsageException("Use --reason to state why the delivery is retracted.");
        }
        delivery.decide(undo ? DecisionKind.RESTORE : DecisionKind.RETRACT, reason);
        PrintWriter out = TerminalWriter.out(spec);
        out.println(
                undo
                        ? "The retraction is undone. The next run takes the delivery again."
                        : "Retracted. The next run builds the store without the delivery.");
        out.flush();
        return 0;
    }
}
