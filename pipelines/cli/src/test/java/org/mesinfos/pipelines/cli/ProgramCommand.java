package org.mesinfos.pipelines.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Command line that starts the program of this build in a process of its own. Most of these processes end within seconds, so
 * they get one processor, the first compiler and the class data that an earlier process archived.
 */
public final class ProgramCommand {

    /** One processor: with several, one thread of the embedded runner looks for further work without a pause. */
    static final List<String> QUICK_START =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=1");

    private ProgramCommand() {}

    /**
     * Returns the words of the command.
     *
     * @param heap size of the heap, such as {@code 512m}
     * @param arguments arguments of the program, converted to text
     */
    public static List<String> of(String heap, Object... arguments) {
        return withOptions(heap, List.of(), arguments);
    }

    /** Returns the words of the command with further options of the Java launcher. */
    static List<String> withOptions(String heap, List<String> options, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(java().toString(), "-Xmx" + heap));
        command.addAll(QUICK_START);
        command.addAll(ProgramClasses.options());
        command.addAll(options);
        command.add(Mesinfos.class.getName());
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
