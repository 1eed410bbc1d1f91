package org.mesinfos.connectors.format.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Program of a document process. It does one task after the other until its standard input ends. */
final class DocumentChild {

    private final DataInputStream in;
    private final DataOutputStream out;

    private DocumentChild(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Starts the process. Whatever libraries print is discarded. */
    public static void main(String[] arguments) throws IOException {
        endWithParent();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        DataInputStream in = new DataInputStream(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in), 2 * Wire.BLOCK_BYTES));
        DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 2 * Wire.BLOCK_BYTES));
        new DocumentChild(in, out).serve();
    }

    /** Ends this process when its parent does, even amid an endless task. */
    private static void endWithParent() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        if (parent.isPresent()) {
            CompletableFuture<Void> unused =
                    parent.get().onExit().thenRun(() -> Runtime.getRuntime().halt(1));
        }
    }

    private void serve() throws IOException {
        try {
            while (true) {
                List<String> task = Wire.readTexts(in);
                serve(task.get(0), task.subList(1, task.size()));
            }
        } catch (EOFException noFurtherTask) {
            // The parent has closed the pipe.
        }
    }

    private void serve(String task, List<String> arguments) throws IOException {
        FetchedContent content = new FetchedContent(Wire.readContext(in), in.readLong(), in, out);
        try {
            OutputStream output = new BufferedOutputStream(new Output(), Wire.BLOCK_BYTES);
            Class.forName(task)
                    .asSubclass(DocumentTask.class)
                    .getConstructor()
                    .newInstance()
                    .run(content, arguments, output);
            output.flush();
            send(Wire.COMPLETE);
        } catch (OutOfMemoryError exhausted) {
            send(Wire.OUT_OF_MEMORY);
            Runtime.getRuntime().halt(Wire.OUT_OF_MEMORY_STATUS);
        } catch (IOException | ReflectiveOperationException | RuntimeException | Error failure) {
            synchronized (out) {
                out.writeByte(Wire.FAILED);
                Wire.writeTexts(out, List.of(failure.getClass().getSimpleName()));
                out.flush();
            }
        }
    }

    private void send(int message) throws IOException {
        synchronized (out) {
            out.writeByte(message);
            out.flush();
        }
    }

    /** Output of a task, sent to the parent process. */
    private final class Output extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            synchronized (out) {
                for (int sent = 0; sent < length; sent += Wire.BLOCK_BYTES) {
                    int count = Math.min(Wire.BLOCK_BYTES, length - sent);
                    out.writeByte(Wire.OUTPUT);
                    out.writeInt(count);
                    out.write(bytes, offset + sent, count);
                }
            }
        }
    }
}
