package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mesinfos.connectors.registry.AllowedConnectors;
import org.mesinfos.pipelines.grade.FolderGrade;
import org.mesinfos.pipelines.grade.GradedFile;
import org.mesinfos.pipelines.inspect.FileInspector;
import org.mesinfos.pipelines.settings.Organisation;
import org.mesinfos.pipelines.settings.Settings;
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
                    + " FILE.expected.json: a JSON object a line, or an array of them.",
            "Tells for each file and each format how many records were expected, found and exact, how many of their"
                    + " values are exact, and how many rows were rejected. Files of which nothing is expected are listed"
                    + " with what was found.",
            "Exit status: 0 when all is as expected, 1 otherwise."
        })
final class GradeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Files, with what is expected of each beside it.")
    private Path folder;

    @Option(names = "--json", description = "One JSON object a line: each file, each format, then the total.")
    private boolean json;

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
        GradeText text = json ? GradeText.JSON_LINES : GradeText.WORDS;
        List<GradedFile> files = new ArrayList<>();
        new FolderGrade(inspector, who).grade(folder, file -> {
            files.add(file);
            out.println(text.file(file));
            out.flush();
        });
        FolderGrade.byFormat(files).forEach((format, score) -> out.println(text.format(format, score)));
        out.println(text.total(files, FolderGrade.total(files)));
        out.flush();
        return files.stream().allMatch(GradedFile::isExact) ? 0 : 1;
    }
}
