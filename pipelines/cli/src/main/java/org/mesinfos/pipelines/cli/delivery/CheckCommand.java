package org.mesinfos.pipelines.cli.delivery;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.SettingsOptions;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.inspect.CheckedDelivery;
import org.mesinfos.pipelines.inspect.DeliveryCheck;
import org.mesinfos.pipelines.inspect.DeliveryLayout;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.receipt.CheckReport;
import org.mesinfos.pipelines.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command with which an organisation checks a delivery before dropping it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks whether a delivery would be accepted. Shows errors of its manifest, the connector of each file, the rows"
                    + " that would be rejected, with location and expected content, and what to do.",
            "No value of the file is shown, so the result can be passed on.",
            "Exit status: 0 if every row would be accepted, 1 otherwise."
        })
public final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "INBOX/ORG/DELIVERY", description = "The delivery's folder, or its single file.")
    private Path delivery;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "EN",
            description = "Language: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private PageLanguage language;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the result as a page instead.")
    private @Nullable Path page;

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
        ConnectorRegistry connectors = SettingsOptions.connectors(settings);
        DeliveryPath.requireDelivery(delivery, new DeliveryLayout(settings, connectors));
        PrintWriter out = TerminalWriter.out(spec);
        CheckedDelivery result = new DeliveryCheck(connectors, settings, LocalDate.now(ZoneOffset.UTC)).check(path);
        if (page == null) {
            CheckReport.text(result, delivery.toString(), language).forEach(out::println);
        } else {
            Files.writeString(page, CheckReport.html(result, delivery.toString(), language));
            out.println("written to " + page);
        }
        out.flush();
        return result.isReady() ? 0 : 1;
    }
}
