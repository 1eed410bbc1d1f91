package org.mesinfos.connectors.format.sheet;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mesinfos.connectors.format.lines.BlockInputStream;

/**
 * The text of a spreadsheet as it leaves a document process: pieces with their lengths, a piece of no length, and the
 * reason for which the text ends too early, which is empty if it is complete.
 */
final class SheetTextCodec {

    private SheetTextCodec() {}

    /** Writer of a text. */
    static final class Writer {

        private final DataOutputStream out;

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void write(byte[] bytes, int length) throws IOException {
            if (length > 0) {
                out.writeInt(length);
                out.write(bytes, 0, length);
            }
        }

        void end(Optional<InvalidSheetException> damage) throws IOException {
            out.writeInt(0);
            out.writeUTF(damage.map(InvalidSheetException::found).orElse(""));
            out.writeUTF(damage.map(InvalidSheetException::expected).orElse(""));
        }
    }

    /** The text, which ends with an {@link InvalidSheetException} if it is damaged. */
    static final class Reader extends BlockInputStream {

        private final DataInputStream in;
        private int left;
        private boolean ended;

        Reader(InputStream in) {
            this.in = new DataInputStream(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0 && !ended) {
                left = in.readInt();
                ended = left == 0;
                if (ended) {
                    throwDamage();
                }
            }
            if (ended) {
                return -1;
            }
            int count = in.read(target, offset, Math.min(length, left));
            left -= count;
            return count;
        }

        private void throwDamage() throws IOException {
            String found = in.readUTF();
            String expected = in.readUTF();
            if (!found.isEmpty()) {
                throw new InvalidSheetException(found, expected);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
