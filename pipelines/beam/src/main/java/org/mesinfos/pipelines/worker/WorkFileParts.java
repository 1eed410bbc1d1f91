package org.mesinfos.pipelines.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.mesinfos.pipelines.store.ContentStore;

/**
 * A large work file of a run, compressed and in parts, of which a process has one at a time in memory. The number of the parts is
 * written last.
 */
final class WorkFileParts {

    private static final int PART_BYTES = 1 << 24;
    private static final int BUFFER_BYTES = 1 << 16;

    private final ContentStore content;
    private final String runId;
    private final String name;

    /** @param name name of the file with the number of parts, and prefix of their names */
    WorkFileParts(ContentStore content, String runId, String name) {
        this.content = content;
        this.runId = runId;
        this.name = name;
    }

    /** Returns whether all parts are written. */
    boolean areWritten() throws IOException {
        return content.hasWorkFile(runId, name);
    }

    /** Returns a stream that writes the parts. They are complete once it is closed. */
    OutputStream write() throws IOException {
        return new GZIPOutputStream(new Parts(), BUFFER_BYTES);
    }

    /** Returns a stream that reads the parts. */
    InputStream read() throws IOException {
        int count = ByteBuffer.wrap(content.readWorkFile(runId, name)).getInt();
        return new BufferedInputStream(new GZIPInputStream(new JoinedParts(count), BUFFER_BYTES), BUFFER_BYTES);
    }

    private String part(int number) {
        return name + "-" + number;
    }

    /** Stream of one part after the other. */
    private final class JoinedParts extends InputStream {

        private final int count;
        private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);
        private int next;

        JoinedParts(int count) {
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (part.available() == 0 && next < count) {
                part = new ByteArrayInputStream(content.readWorkFile(runId, part(next++)));
            }
            return part.read(bytes, offset, length);
        }
    }

    /** Divides what is written. */
    private final class Parts extends OutputStream {

        private ByteArrayOutputStream part = new ByteArrayOutputStream();
        private int count;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            part.write(bytes, offset, length);
            if (part.size() >= PART_BYTES) {
                writePart();
            }
        }

        private void writePart() throws IOException {
            content.writeWorkFile(runId, part(count++), part.toByteArray());
            part = new ByteArrayOutputStream();
        }

        @Override
        public void close() throws IOException {
            writePart();
            content.writeWorkFile(
                    runId,
                    name,
                    ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
        }
    }
}
