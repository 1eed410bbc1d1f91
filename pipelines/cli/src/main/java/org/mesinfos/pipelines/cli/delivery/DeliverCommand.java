package org.mesinfos.pipelines.cli.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.SettingsOptions;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.deliver.DeliveryPreparation;
import org.mesinfos.pipelines.deliver.ManifestDraft;
import org.mesinfos.pipelines.deliver.ManifestQuestions;
import org.mesinfos.pipelines.deliveries.DeliveryManifest;
import org.mesinfos.pipelines.inspect.CheckedDelivery;
import org.mesinfos.pipelines.inspect.DeliveryCheck;
import org.mesinfos.pipelines.inspect.DeliveryLayout;
import org.mesinfos.pipelines.inspect.Doubt;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command with which an organisation writes the manifest of a delivery. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description = {
            "Writes delivery.yaml into the folder of a delivery: its mode, order, days, and the hash and rows of each file."
                    + " A delivery with a manifest is ingested as soon as it is complete, and never half written.",
            "In a terminal, asks for values that no option gives."
        })
public final class DeliverCommand implements Callable<Integer> {

    @Parameters(paramLabel = "INBOX/ORG/DELIVERY", description = "The delivery's folder.")
    private Path delivery;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "${COMPLETION-CANDIDATES}: adds to earlier deliveries, or replaces them. Default: as the"
                    + " connectors of the files declare.")
    private Optional<DeliveryMode> mode = Optional.empty();

    @Option(
            names = "--sequence",
            paramLabel = "NUMBER",
            description =
                    "Position among your deliveries. Default for a snapshot: one more than the highest beside it.")
    private Optional<Long> sequence = Optional.empty();

    @Option(names = "--as-of", paramLabel = "DAY", description = "Day whose state a snapshot describes.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--from", paramLabel = "DAY", description = "First day that the delivery covers.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY", description = "Last day that the delivery covers.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(
            names = "--customer",
            paramLabel = "REFERENCE",
            description = "The one customer of all files, if no file contains the reference.")
    private Optional<String> customer = Optional.empty();

    @Option(names = "--replace", description = "Replace a delivery.yaml that exists.")
    private boolean replace;

    @Option(names = "--ask", description = "Ask for values that no option gives, also without a terminal.")
    private boolean ask;

    @Option(names = "--no-ask", description = "Never ask: use the defaults of values that no option gives.")
    private boolean noAsk;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "EN",
            description = "Language: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private PageLanguage language;

    @Mixin
    private SettingsOptions settingsOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (sequence.isPresent() && sequence.get() < 1) {
            throw new InvalidUsageException("Invalid value for option '--sequence': expected a whole number from 1.");
        }
        Path folder = folder();
        Settings settings =
                settingsOptions.forInbox(folder.resolve("../..").normalize().toString());
        ConnectorRegistry connectors = SettingsOptions.connectors(settings);
        DeliveryPath.requireDelivery(delivery, new DeliveryLayout(settings, connectors));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        CheckedDelivery check = new DeliveryCheck(connectors, settings, today).check(folder);
        if (check.files().isEmpty()) {
            throw new InvalidUsageException("The folder " + delivery + " has no file to deliver.");
        }
        PrintWriter out = TerminalWriter.out(spec);
        LocalisedTexts texts = language.texts("org.mesinfos.pipelines.deliver.texts");
        DeliveryPreparation preparation = new DeliveryPreparation(folder);
        ManifestDraft draft = draft(preparation, check, connectors, out, texts);
        requirePast(draft, today);
        List<String> problems = preparation.write(draft);
        if (!problems.isEmpty()) {
            throw new InvalidUsageException(String.join(" ", problems) + " Nothing was written.");
        }
        long rejected = check.files().stream()
                .mapToLong(CheckedDelivery.CheckedFile::rejected)
                .sum();
        long rows = check.files().stream()
                .mapToLong(CheckedDelivery.CheckedFile::rows)
                .sum();
        out.println(texts.text(
                "written",
                delivery.resolve(DeliveryManifest.FILE_NAME),
                draft.files().size(),
                rows));
        out.println(rejected == 0 ? texts.text("next") : texts.text("next.rejected", rejected, delivery));
        out.flush();
        return 0;
    }

    private static void requirePast(ManifestDraft draft, LocalDate today) {
        Stream.concat(draft.asOf().stream(), draft.to().stream())
                .filter(day -> Doubt.FutureDay.isTooLate(day, today))
                .findFirst()
                .ifPresent(day -> {
                    throw new InvalidUsageException(
                            day + " is in the future. State the day that the list describes. Nothing was written.");
                });
    }

    private Path folder() {
        Path folder = delivery.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new InvalidUsageException("There is no folder " + delivery
                    + ". A manifest describes a folder: put the files into INBOX/ORG/DELIVERY.");
        }
        if (folder.getNameCount() < 3) {
            throw new InvalidUsageException(
                    "Name the delivery as INBOX/ORG/DELIVERY: the folder above it is the organisation.");
        }
        if (Files.exists(folder.resolve(DeliveryManifest.FILE_NAME)) && !replace) {
            throw new InvalidUsageException(delivery.resolve(DeliveryManifest.FILE_NAME)
                    + " exists. Add --replace to write it again from the files and options.");
        }
        return folder;
    }

    /** Returns whether a person can answer. From Java 22 on, the default console exists without a terminal as well. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 returns null without a terminal; use --no-ask with a later one.
    private static boolean hasTerminal() {
        return System.console() != null;
    }

    private ManifestDraft draft(
            DeliveryPreparation preparation,
            CheckedDelivery check,
            ConnectorRegistry connectors,
            PrintWriter out,
            LocalisedTexts texts)
            throws IOException {
        DeliveryMode proposal = DeliveryPreparation.proposedMode(check, connectors);
        boolean asking = ask || (!noAsk && hasTerminal());
        ManifestQuestions questions = new ManifestQuestions(
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())), out, texts);
        DeliveryMode chosen = mode.isPresent() ? mode.get() : asking ? questions.mode(proposal) : proposal;
        boolean snapshot = chosen == DeliveryMode.SNAPSHOT;
        OptionalLong position = sequence.isPresent()
                ? OptionalLong.of(sequence.get())
                : !snapshot
                        ? OptionalLong.empty()
                        : asking
                                ? questions.sequence(preparation.proposedSequence())
                                : OptionalLong.of(preparation.proposedSequence());
        Optional<LocalDate> day = asOf.isEmpty() && asking && snapshot ? questions.day("ask.as-of") : asOf;
        Optional<LocalDate> first = from.isEmpty() && asking && !snapshot ? questions.day("ask.from") : from;
        Optional<LocalDate> last = to.isEmpty() && asking && !snapshot ? questions.day("ask.to") : to;
        return new ManifestDraft(chosen, position, day, first, last, customer, preparation.files(check));
    }
}
