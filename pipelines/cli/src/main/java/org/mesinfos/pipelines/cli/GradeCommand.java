package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.pipelines.deliveries.Organisation;
import org.mesinfos.pipelines.grade.FolderGrade;
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

/** Compares what files yield with what is expected of them. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every file of a folder and compares its records with those expected of it, which stand beside it in"
                    + " FILE.expected.json: a JSON object a line, or an array of them. An index.tsv in the folder names"
                    + " the files instead, and what is expected of each: a list of dates and amounts, or a number.",
            "Tells for each file and each format how many records were expected, found and exact, how many of their"
                    + " values are exact, and how many rows were rejected. Files of which nothing is expected are listed"
                    + " with what was found.",
            "Exit status: 0 when all is as expected, 1 otherwise."
        })
final class GradeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Files, with what is expected of each beside it.")
    private Path folder;

    @ArgGroup
    private Form form = new Form();

    @Option(
            names = "--organisation",
            paramLabel = "ID",
            defaultValue = "unknown",
            description = "Who delivered the files. Without one, every connector competes.")
    private String organisation;

    @Mixin
    private SettingsOptions settingsOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new CallerMistakeException("There is no folder " + folder + ".");
        }
        Settings settings = settingsOptions.named();
        Organisation who = settings.organisation(organisation);
        FileInspector inspector = new FileInspector(
                SettingsOptions.connectors(settings),
                organisation.equals("unknown")
                        ? AllowedConnectors.everything()
                        : new AllowedConnectors(who.allowedConnectors()));
        PrintWriter out = spec.commandLine().getOut();
        GradeText text = form.text();
        tell(out, text.begin());
        List<GradedFile> files = new ArrayList<>();
        new FolderGrade(inspector, who).grade(folder, file -> {
            files.add(file);
            out.println(text.file(file));
            out.flush();
        });
        tell(out, text.between());
        FolderGrade.byKind(files).forEach((kind, sum) -> out.println(text.kind(kind, sum)));
        out.println(text.total(FolderGrade.total(files)));
        out.flush();
        return files.stream().allMatch(GradedFile::isExact) ? 0 : 1;
    }

    private static void tell(PrintWriter out, String line) {
        if (!line.isEmpty()) {
            out.println(line);
        }
    }

    /** How grades are written. */
    private static final class Form {

        @Option(names = "--json", description = "One JSON object a line: each file, each format, then the total.")
        private boolean json;

        @Option(names = "--table", description = "Tables in Markdown: the files, then the formats and the total.")
        private boolean table;

        private GradeText text() {
            return json ? GradeText.JSON_LINES : table ? GradeText.TABLE : GradeText.WORDS;
        }
    }
}
