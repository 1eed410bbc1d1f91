package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.inspect.DeliveryCheck;
import org.mesinfos.pipelines.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command with which an organisation checks a delivery before dropping it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks whether a delivery would be accepted. Shows errors of its manifest, the connector of each file, and"
                    + " every row that would be rejected, with its location and the expected content.",
            "Exit status: 0 if every row would be accepted, 1 otherwise."
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "INBOX/ORG/DELIVERY", description = "The delivery's folder, or its single file.")
    private Path delivery;

    @Mixin
    private SettingsOptions settingsOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path path = delivery.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new InvalidUsageException("There is no delivery at " + delivery + ".");
        }
        if (path.getParent() == null || path.getParent().getParent() == null) {
            throw new InvalidUsageException(
                    "Name the delivery as INBOX/ORG/DELIVERY: the folder above it is the organisation.");
        }
        Settings settings =
                settingsOptions.forInbox(path.getParent().getParent().toString());
        PrintWriter out = TerminalWriter.out(spec);
        DeliveryCheck check = new DeliveryCheck(SettingsOptions.connectors(settings), settings, out::println);
        boolean accepted = check.check(path);
        out.println(accepted ? "Accepted: every row becomes a record." : "Not accepted: see above.");
        out.flush();
        return accepted ? 0 : 1;
    }
}
