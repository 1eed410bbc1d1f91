package org.mesinfos.pipelines.rows;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.records.CanonicalCodec;

/** Encoder from parsed rows to the rows that are shuffled and stored. Not thread-safe. */
public final class RowEncoder {

    private final CanonicalCodec codec = new CanonicalCodec();

    /**
     * Encodes a row, without its links, which are part of the identity evidence instead.
     *
     * @throws org.mesinfos.records.UnencodableValueException if a value does not fit its field
     */
    public EncodedRow encode(ParsedRow row) {
        return new EncodedRow(
                row.subject()
                        .map(subject -> EncodedEnums.encode(subject.kind()))
                        .orElse(null),
                row.subject().map(subject -> subject.reference()).orElse(null),
                EncodedEnums.encode(row.key().kind()),
                row.key().value(),
                row.locator().page(),
                row.locator().line(),
                row.locator().path(),
                ByteBuffer.wrap(codec.encode(row.record())),
                0,
                false);
    }

    /**
     * Returns the origin shared by all rows of a file.
     *
     * @param mode mode of the delivery: the declared one, or else that of the connector
     * @param sequence declared position of the delivery among those of its source
     */
    public static RowOrigin origin(
            SourceContext source, ConnectorDescription connector, DeliveryMode mode, OptionalLong sequence) {
        return new RowOrigin(
                source.organisation(),
                source.delivery(),
                source.fileSha256(),
                connector.id(),
                connector.version(),
                EncodedEnums.encode(mode),
                sequence.isPresent() ? sequence.getAsLong() : null,
                connector.precedence());
    }
}
