package org.mesinfos.records;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;

/** Codecs of values that depend only on the type of their schema. */
enum ScalarCodec implements ValueCodec {
    STRING {
        @Override
        public void write(Object value, BinaryEncoder out) throws IOException {
            out.writeString((String) value);
        }

        @Override
        public Object read(BinaryDecoder in) throws IOException {
            return in.readString();
        }
    },
    INT {
        @Override
        public void write(Object value, BinaryEncoder out) throws IOException {
            out.writeInt((Integer) value);
        }

        @Override
        public Object read(BinaryDecoder in) throws IOException {
            return in.readInt();
        }
    },
    LONG {
        @Override
        public void write(Object value, BinaryEncoder out) throws IOException {
            out.writeLong((Long) value);
        }

        @Override
        public Object read(BinaryDecoder in) throws IOException {
            return in.readLong();
        }
    },
    DOUBLE {
        @Override
        public void write(Object value, BinaryEncoder out) throws IOException {
            out.writeDouble((Double) value);
        }

        @Override
        public Object read(BinaryDecoder in) throws IOException {
            return in.readDouble();
        }
    },
    BOOLEAN {
        @Override
        public void write(Object value, BinaryEncoder out) throws IOException {
            out.writeBoolean((Boolean) value);
        }

        @Override
        public Object read(BinaryDecoder in) throws IOException {
            return in.readBoolean();
        }
    },
    DATE {
        @Override
        public void write(Object value, BinaryEncoder out) throws IOException {
            out.writeInt(Math.toIntExact(((LocalDate) value).toEpochDay()));
        }

        @Override
        public Object read(BinaryDecoder in) throws IOException {
            return LocalDate.ofEpochDay(in.readInt());
        }
    },
    /** Whole microseconds: finer fractions are truncated, as Avro does. */
    INSTANT {
        @Override
        public void write(Object value, BinaryEncoder out) throws IOException {
            out.writeLong(micros((Instant) value));
        }

        @Override
        public Object read(BinaryDecoder in) throws IOException {
            long micros = in.readLong();
            return Instant.ofEpochSecond(
                    Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * 1_000);
        }
    },
    /** Whole microseconds; finer fractions are truncated. */
    LOCAL_TIME {
        @Override
        public void write(Object value, BinaryEncoder out) throws IOException {
            out.writeLong(micros(((LocalDateTime) value).toInstant(ZoneOffset.UTC)));
        }

        @Override
        public Object read(BinaryDecoder in) throws IOException {
            long micros = in.readLong();
            return LocalDateTime.ofEpochSecond(
                    Math.floorDiv(micros, MICROS_PER_SECOND),
                    (int) Math.floorMod(micros, MICROS_PER_SECOND) * 1_000,
                    ZoneOffset.UTC);
        }
    };

    private static final long MICROS_PER_SECOND = 1_000_000;

    private static long micros(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND), instant.getNano() / 1_000);
    }
}
