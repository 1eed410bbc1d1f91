package org.mesinfos.records;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;

/**
 * Codec of decimals with a fixed precision and scale. Values are rescaled, so 12.3 and 12.30 have the same bytes. A
 * value that would have to be rounded is rejected, because a reader could not distinguish the result from a delivered
 * value.
 */
record DecimalCodec(int precision, int scale) implements ValueCodec {

    @Override
    public void write(Object value, BinaryEncoder out) throws IOException {
        out.writeBytes(scaled((BigDecimal) value).unscaledValue().toByteArray());
    }

    @Override
    public Object read(BinaryDecoder in) throws IOException {
        ByteBuffer bytes = in.readBytes(null);
        if (bytes.hasRemaining() && bytes.remaining() <= Long.BYTES) {
            long small = bytes.get();
            while (bytes.hasRemaining()) {
                small = small << Byte.SIZE | (bytes.get() & 0xff);
            }
            return BigDecimal.valueOf(small, scale);
        }
        BigInteger unscaled = new BigInteger(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        return new BigDecimal(unscaled, scale);
    }

    private BigDecimal scaled(BigDecimal value) {
        if (value.scale() > scale && value.stripTrailingZeros().scale() > scale) {
            throw new UnencodableValueException(
                    "a decimal with " + value.stripTrailingZeros().scale() + " decimals does not fit decimal("
                            + precision + "," + scale + ") without rounding");
        }
        // Checked before setScale, which would expand an exponent such as 1E+999999999 in full.
        if ((long) value.precision() - value.scale() > precision - scale && value.signum() != 0) {
            throw new UnencodableValueException("a decimal with "
                    + ((long) value.precision() - value.scale()) + " digits before the point does not fit decimal("
                    + precision + "," + scale + ")");
        }
        return value.setScale(scale, RoundingMode.UNNECESSARY);
    }
}
