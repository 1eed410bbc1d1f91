package org.mesinfos.pipelines.cli.connector;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfLimits;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.generic.statement.StatementDrawing;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.KnownConnector;
import org.mesinfos.pipelines.cli.option.SettingsOptions;
import org.mesinfos.pipelines.cli.terminal.ExitStatus;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.inspect.FileInspector;
import org.mesinfos.pipelines.inspect.InspectedFiles;
import org.mesinfos.pipelines.inspect.Inspection;
import org.mesinfos.pipelines.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that shows how a file would be read. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the type of a file, the connector that recognises it and why, others that almost do, its records and"
                    + " its rejected rows. Needs no store.",
            "A file that no connector recognises is read with the proposal of a generic reader, if there is one. A run"
                    + " would reject the file unless the operator allows generic readers or a connector is written.",
            "With --json, prints one JSON object per line: every record and rejection in file order, then a summary.",
            "Exit status: 0 if rows of each file are accepted or it has none, 1 if nothing reads a file or all its rows are"
                    + " rejected, 2 for a usage error."
        })
public final class InspectCommand implements Callable<Integer> {

    private static final long FIRST_RECORDS = 5;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to inspect.")
    private List<Path> files;

    @Option(names = "--json", description = "Print one JSON object per line.")
    private boolean json;

    @Option(
            names = "--layout",
            description = "Draw the words of a PDF with the tables and columns that are found in it, as SVG.")
    private boolean layout;

    @Option(names = "--as", paramLabel = "CONNECTOR", description = "Read with this connector, without recognition.")
    private @Nullable String connectorId;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description =
                    "Show at most N records, and N of the rows that are rejected alike. Default: 5; with --json, all records"
                            + " and rejected rows.")
    private @Nullable Long limit;

    @Option(
            names = "--organisation",
            paramLabel = "ID",
            defaultValue = "unknown",
            description = "Organisation that delivers the file. Without it, every connector may be selected.")
    private String organisation;

    @Option(
            names = "--together",
            description =
                    "Read each file in the context of the others, as files of one organisation: what one file proves"
                            + " about a layout decides in the others.")
    private boolean together;

    @Mixin
    private SettingsOptions settingsOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (limit != null && limit < 0) {
            throw new InvalidUsageException("--limit is " + limit + ". Expected 0 or more.");
        }
        if (layout) {
            requireNothingButOneFile();
        }
        Settings settings = settingsOptions.explicit();
        ConnectorRegistry connectors = SettingsOptions.connectors(settings);
        Optional<Connector> named = named(connectors);
        OrganisationSettings source = settings.organisation(organisation);
        FileInspector inspector = new FileInspector(
                connectors,
                organisation.equals("unknown")
                        ? AllowedConnectors.allDescribed()
                        : new AllowedConnectors(source.allowedConnectors()));
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw new InvalidUsageException(
                        file + " is a folder. Name files, or check a whole delivery with mesinfos check.");
            }
            if (!Files.isRegularFile(file)) {
                throw new InvalidUsageException("There is no file " + file + ".");
            }
        }
        PrintWriter out = TerminalWriter.out(spec);
        if (layout) {
            Path file = files.get(0);
            draw(InspectedFiles.scan(file, source, Optional.empty()), file, out);
            return 0;
        }
        FileInspector reader = together ? inspector.together(contents(source)) : inspector;
        boolean isEachRead = true;
        for (Path file : files) {
            for (SourceContent content : InspectedFiles.parts(InspectedFiles.scan(file, source, Optional.empty()))) {
                isEachRead &= inspect(
                        reader,
                        file.resolveSibling(file.getFileName() + InspectedFiles.partName(content)),
                        content,
                        named,
                        out);
            }
        }
        return isEachRead ? 0 : ExitStatus.FAILED;
    }

    private void requireNothingButOneFile() {
        if (json || together || connectorId != null || limit != null) {
            throw new InvalidUsageException(
                    "--layout draws a file and reads no records: name none of --json, --as, --limit and --together.");
        }
        if (files.size() > 1) {
            throw new InvalidUsageException("--layout draws one file, and " + files.size() + " are named.");
        }
    }

    private List<SourceContent> contents(OrganisationSettings source) throws Exception {
        List<SourceContent> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(InspectedFiles.scan(file, source, Optional.empty()));
        }
        return contents;
    }

    /** Inspects a file. Returns false if none of its rows is accepted, although it has some, or nothing reads it. */
    private boolean inspect(
            FileInspector inspector, Path file, SourceContent content, Optional<Connector> named, PrintWriter out)
            throws Exception {
        long most = limit != null ? limit : json ? Long.MAX_VALUE : FIRST_RECORDS;
        RejectionLines rejections = new RejectionLines(out, most);
        PrintingSink sink = new PrintingSink(
                out, most, json ? rejection -> out.println(RejectionJson.line(rejection)) : rejections);
        Inspection inspection = named.isPresent()
                ? inspector.read(content, named.get(), "named by the caller", sink)
                : inspector.inspectOrPropose(content, sink);
        if (json) {
            out.println(InspectionText.json(file, inspection, sink.absentValues()));
        } else {
            rejections.finish();
            out.println(InspectionText.words(file, inspection, sink.absentValues()));
        }
        out.flush();
        return inspection.outcome().read() == 0 || inspection.outcome().accepted() > 0;
    }

    private static void draw(SourceContent content, Path file, PrintWriter out) throws Exception {
        PdfDocument document = PdfReader.isolated().read(content, PdfLimits.DEFAULT);
        if (document.pages().isEmpty()) {
            throw new InvalidUsageException(file + " is not a readable PDF, of which --layout could draw the words.");
        }
        out.print(StatementDrawing.svg(document.pages()));
        out.flush();
    }

    private Optional<Connector> named(ConnectorRegistry connectors) {
        return Optional.ofNullable(connectorId).map(id -> KnownConnector.require(connectors, id));
    }
}
