package org.mesinfos.pipelines.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

class RowEncoderTest {

    private static final ConnectorDescription CONNECTOR = new ConnectorDescription(
            "banque/operations",
            3,
            "Operations",
            "csv",
            Set.of(RecordType.BANK_TRANSACTION),
            DeliveryMode.APPEND,
            "",
            60);

    private static final SourceContext SOURCE = new SourceContext(
            "banque", "d1", "f1", "a.csv", "text/csv", "UTF-8", ZoneId.of("Europe/Paris"), "FR", Optional.empty());

    @Test
    void decodesEncodedRows() {
        ParsedRow parsed = row(Optional.of(new Subject(SubjectKind.ACCOUNT, "FR76 1")), new Locator(2, 7, "/a[1]"));
        RowOrigin origin = RowEncoder.origin(SOURCE, CONNECTOR, DeliveryMode.SNAPSHOT, OptionalLong.of(12));

        AcceptedRow accepted = new AcceptedRow(origin, parsed.type(), new RowEncoder().encode(parsed));

        assertThat(accepted.subject()).isEqualTo(parsed.subject());
        assertThat(accepted.key()).isEqualTo(parsed.key());
        assertThat(accepted.locator()).isEqualTo(parsed.locator());
        assertThat(accepted.decode(new CanonicalCodec())).isEqualTo(parsed.record());
        assertThat(origin)
                .isEqualTo(new RowOrigin("banque", "d1", "f1", "banque/operations", 3, RowMode.SNAPSHOT, 12L, 60));
    }

    @Test
    void subjectAndSequenceAreOptional() {
        RowOrigin origin = RowEncoder.origin(SOURCE, CONNECTOR, DeliveryMode.APPEND, OptionalLong.empty());
        EncodedRow row = new RowEncoder().encode(row(Optional.empty(), Locator.line(1)));

        assertThat(origin.getSequence()).isNull();
        assertThat(new AcceptedRow(origin, RecordType.BANK_TRANSACTION, row).subject())
                .isEmpty();
    }

    private static ParsedRow row(Optional<Subject> subject, Locator locator) {
        BankTransaction record = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        record.setOrganisation("banque");
        record.setAmount(new BigDecimal("-12.3000"));
        subject.ifPresent(known -> Envelope.setSubject(record, known.kind(), known.reference()));
        return new ParsedRow(
                RecordType.BANK_TRANSACTION,
                record,
                locator,
                subject,
                new RecordKey(RecordKey.Kind.NATIVE, "R1"),
                List.of());
    }
}
