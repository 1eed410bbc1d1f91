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

/** Command with which the operator refuses a delivery that is held for approval. */
@Command(
        name = "refuse",
        mixinStandardHelpOptions = true,
        description = {
            "Refuses a delivery that is held for approval, or approved but not yet taken. Nothing of it enters the store,"
                    + " and further runs do not read it.",
            "The decision is stored in the folder decisions of the store. mesinfos approve reverses it."
        })
public final class RefuseCommand implements Callable<Integer> {

    @Mixin
    private DeliveryArguments delivery;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Reason for the receipt, without personal data.",
            defaultValue = "")
    private String reason;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        delivery.decide(DecisionKind.REFUSE, reason);
        PrintWriter out = TerminalWriter.out(spec);
        out.println("Refused. Further runs do not take the delivery.");
        out.flush();
        return 0;
    }
}
