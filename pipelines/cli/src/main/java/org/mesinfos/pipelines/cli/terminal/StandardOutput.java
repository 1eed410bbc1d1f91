package org.mesinfos.pipelines.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The standard output of the program, which remembers the first failure to write: print streams hide it, and a cut result must not
 * end with the status of a whole one. Not thread-safe, like the commands that print to it.
 */
public final class StandardOutput extends FilterOutputStream {

    private static final Path DESCRIPTOR = Path.of("/proc/self/fd/1");

    private @Nullable IOException failure;

    private StandardOutput(OutputStream output) {
        super(output);
    }

    /** Replaces the standard output of this process, in the same encoding. */
    public static StandardOutput install() {
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        String encoding = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", ""));
        System.setOut(new PrintStream(
                new BufferedOutputStream(output),
                true,
                encoding.isEmpty() ? Charset.defaultCharset() : Charset.forName(encoding)));
        return output;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /**
     * Returns why the output is incomplete; empty if all of it was written, or if its reader ended, as {@code head} does. All writers
     * must have been flushed.
     */
    public Optional<String> failure() {
        System.out.flush();
        return Optional.ofNullable(failure)
                .map(reason -> String.valueOf(reason.getMessage()))
                .filter(reason -> !reason.contains("Broken pipe") && !isPipe());
    }

    /** Returns whether the output is a pipe: the message of a broken one is in the language of the system. */
    private static boolean isPipe() {
        try {
            return Files.readSymbolicLink(DESCRIPTOR).toString().startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
