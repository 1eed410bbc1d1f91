package org.mesinfos.pipelines.cli.connector;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.SettingsOptions;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.grade.CalibrationPlot;
import org.mesinfos.pipelines.grade.CalibrationReport;
import org.mesinfos.pipelines.grade.FolderGrader;
import org.mesinfos.pipelines.grade.GradedFile;
import org.mesinfos.pipelines.inspect.FileInspector;
import org.mesinfos.pipelines.settings.Settings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that compares the records of files with their expectations. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every file of a folder and compares its records with the expected ones in FILE.expected.json next to"
                    + " it: one JSON object per line, or an array of objects. Alternatively, an index.tsv in the folder"
                    + " lists the files with the expectation of each: a list of dates and amounts, or a number.",
            "Shows for each file and each format the numbers of records expected, found and exact, of exact values, and"
                    + " of rejected rows. Files without an expectation are listed with the number of records found.",
            "Exit status: 0 if all files are as expected, 1 otherwise."
        })
public final class GradeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Folder of files, with the expectation of each next to it.")
    private Path folder;

    @ArgGroup
    private Form form = new Form();

    @Option(
            names = "--organisation",
            paramLabel = "ID",
            defaultValue = "unknown",
            description = "Organisation that delivered the files. Without it, every connector may be selected.")
    private String organisation;

    @Option(
            names = "--min-confidence",
            paramLabel = "PERCENT",
            description = "Lowest confidence of a proposal without proof. Default: that of the organisation.")
    private @Nullable Integer minConfidence;

    @Option(
            names = "--together",
            description =
                    "Read each file in the context of the others, as files of one organisation: what one file proves"
                            + " about a layout decides in the others.")
    private boolean together;

    @Option(
            names = "--calibration",
            paramLabel = "FILE.svg",
            description =
                    "Read every proposal, whatever its confidence; print how often each kind of evidence was right,"
                            + " leaving one bank out; and draw the result as SVG.")
    private @Nullable Path calibration;

    @Mixin
    private SettingsOptions settingsOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new InvalidUsageException("There is no folder " + folder + ".");
        }
        if (calibration != null && minConfidence != null) {
            throw new InvalidUsageException("--calibration reads every proposal: name no --min-confidence with it.");
        }
        if (calibration != null && form.json) {
            throw new InvalidUsageException("--calibration prints a text: name no --json with it.");
        }
        Settings settings = settingsOptions.explicit();
        OrganisationSettings source = settings.organisation(organisation);
        FileInspector inspector = new FileInspector(
                SettingsOptions.connectors(settings),
                organisation.equals("unknown")
                        ? AllowedConnectors.allDescribed()
                        : new AllowedConnectors(source.allowedConnectors()),
                calibration != null ? Optional.of(1) : Optional.ofNullable(minConfidence));
        PrintWriter out = TerminalWriter.out(spec);
        GradeText text = form.text();
        printIfPresent(out, text.header());
        List<GradedFile> files = new ArrayList<>();
        FolderGrader alone = new FolderGrader(inspector, source);
        (together ? alone.together(folder) : alone).grade(folder, file -> {
            files.add(file);
            out.println(text.file(file));
            out.flush();
        });
        printIfPresent(out, text.separator());
        FolderGrader.byKind(files).forEach((kind, sum) -> out.println(text.kind(kind, sum)));
        out.println(text.total(FolderGrader.total(files)));
        if (calibration != null) {
            CalibrationReport report = CalibrationReport.of(files);
            out.println();
            out.println(report.text());
            Files.writeString(calibration, CalibrationPlot.svg(report));
        }
        out.flush();
        return files.stream().allMatch(GradedFile::isExact) ? 0 : 1;
    }

    private static void printIfPresent(PrintWriter out, String line) {
        if (!line.isEmpty()) {
            out.println(line);
        }
    }

    /** Output format. */
    private static final class Form {

        @Option(names = "--json", description = "One JSON object per line: each file, each format, then the total.")
        private boolean json;

        @Option(names = "--table", description = "Tables in Markdown: the files, then the formats and the total.")
        private boolean table;

        private GradeText text() {
            return json ? GradeText.JSON_LINES : table ? GradeText.TABLE : GradeText.WORDS;
        }
    }
}
