package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.nio.ByteBuffer;

/** Value by which rows of one key in several files are one event: the running balance after a row, or its content. */
sealed interface Signature {

    /** The running balance after a row, without zeros at its end. */
    record Balance(BigDecimal after) implements Signature {}

    /** The encoded record of a row without a running balance. */
    record Content(ByteBuffer record) implements Signature {}
}
