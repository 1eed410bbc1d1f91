package org.mesinfos.pipelines.rows;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.records.CanonicalCodec;

/** Turns what a connector read into what is shuffled and stored. Not safe for use by several threads. */
public final class RowEncoder {

    private final CanonicalCodec codec = new CanonicalCodec();

    /**
     * One row; its links are not part of it: they feed the identity table.
     *
     * @throws org.mesinfos.records.UnencodableValueException when a value does not fit its field
     */
    public EncodedRow encode(ParsedRow row) {
        return new EncodedRow(
                row.subject()
                        .map(subject -> RowSubjectKind.valueOf(subject.kind().name()))
                        .orElse(null),
                row.subject().map(subject -> subject.reference()).orElse(null),
                RowKeyKind.valueOf(row.key().kind().name()),
                row.key().value(),
                row.locator().page(),
                row.locator().line(),
                row.locator().path(),
                ByteBuffer.wrap(codec.encode(row.record())),
                0,
                false);
    }

    /**
     * What the rows of one file have in common.
     *
     * @param mode of this delivery: its own statement, else the connector's
     * @param sequence declared place of the delivery among those of its source
     */
    public static RowOrigin origin(
            SourceContext source, ConnectorDescription connector, DeliveryMode mode, OptionalLong sequence) {
        return new RowOrigin(
                source.organisation(),
                source.delivery(),
                source.fileSha256(),
                connector.id(),
                connector.version(),
                RowMode.valueOf(mode.name()),
                sequence.isPresent() ? sequence.getAsLong() : null,
                connector.precedence());
    }
}
