package org.mesinfos.pipelines.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A shell in a folder, which types the steps of a page; {@code mesinfos} is the program of this build. */
final class DocumentedSession {

    private static final String MARK = "\u001e";

    /** The logging of the program in place of that of the tests, which would write to the output. */
    private static final List<String> LOGGING = List.of(
            "-Dlogback.configurationFile=logback.xml",
            "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener");

    private final Path folder;
    private final Path programs;

    /**
     * Opens the session.
     *
     * @param folder folder in which the reader works
     * @param programs new folder for the launcher
     */
    DocumentedSession(Path folder, Path programs) throws IOException {
        this.folder = folder;
        this.programs = Files.createDirectories(programs);
        String command = ProgramCommand.withOptions("1g", LOGGING).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        Path launcher = Files.writeString(programs.resolve("mesinfos"), "#!/bin/sh\nexec " + command + " \"$@\"\n");
        if (!launcher.toFile().setExecutable(true)) {
            throw new IOException("The launcher of the test cannot be made executable");
        }
    }

    /** Result of a command: what it printed to both outputs, without progress, and its status. */
    record Result(DocumentedPage.Step.Type typed, String printed, int status) {}

    /** Returns the result of each command, in order. */
    List<Result> type(DocumentedPage page) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("exec 2>&1\n");
        List<DocumentedPage.Step.Type> typed = new ArrayList<>();
        int files = 0;
        for (DocumentedPage.Step step : page.steps()) {
            if (step instanceof DocumentedPage.Step.Save save) {
                // Kept apart and copied in order: an earlier step may change the folder, a later one the file.
                Path content = Files.writeString(programs.resolve("file-" + files++), save.content());
                script.append("mkdir -p \"$(dirname '%1$s')\" && cp '%2$s' '%1$s'\n".formatted(save.path(), content));
            } else if (step instanceof DocumentedPage.Step.Type type) {
                typed.add(type);
                script.append(type.command())
                        .append("\nstatus=$?; printf '%s%s\\n%s' '")
                        .append(MARK)
                        .append("' $status '")
                        .append(MARK)
                        .append("'; (exit $status)\n");
            }
        }
        ProcessBuilder shell = new ProcessBuilder(
                        "bash",
                        Files.writeString(programs.resolve("steps"), script).toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().merge("PATH", programs + File.pathSeparator, (path, first) -> first + path);
        shell.environment().put("LC_ALL", "C.UTF-8");
        Process process = shell.start();
        String[] parts = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split(MARK, -1);
        process.waitFor();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            results.add(new Result(
                    typed.get(i), withoutProgress(parts[2 * i]), Integer.parseInt(parts[2 * i + 1].strip())));
        }
        return results;
    }

    /** Removes the lines of progress, which a run prints every ten seconds. */
    private static String withoutProgress(String printed) {
        return printed.lines()
                .filter(line -> !line.matches("\\d+ s: .*"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
