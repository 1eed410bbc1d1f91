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

/** What an organisation runs before it drops a delivery. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tells whether a delivery would be accepted: its manifest, each file's connector, and every row that would be"
                    + " rejected, with its place and what was expected.",
            "Exit status: 0 every row would be accepted, 1 something would be rejected."
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
        Path place = delivery.toAbsolutePath().normalize();
        if (!Files.exists(place)) {
            throw new CallerMistakeException("There is no delivery at " + delivery + ".");
        }
        if (place.getParent() == null || place.getParent().getParent() == null) {
            throw new CallerMistakeException(
                    "Name the delivery as INBOX/ORG/DELIVERY: the folder above it is the organisation.");
        }
        Settings settings =
                settingsOptions.besideInbox(place.getParent().getParent().toString());
        PrintWriter out = spec.commandLine().getOut();
        DeliveryCheck check = new DeliveryCheck(SettingsOptions.connectors(settings), settings, out::println);
        boolean accepted = check.check(place);
        out.println(accepted ? "Accepted: every row becomes a record." : "Not accepted as a whole: see above.");
        out.flush();
        return accepted ? 0 : 1;
    }
}
