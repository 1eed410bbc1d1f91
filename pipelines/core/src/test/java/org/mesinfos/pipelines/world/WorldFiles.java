package org.mesinfos.pipelines.world;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Communication;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.MeterReading;

/**
 * Reader of the files of a world, as a mapping reads them. The first version of each mapping reads a wrong sign.
 * Stateless.
 */
final class WorldFiles {

    private static final int RIGHT_VERSION = 2;

    private WorldFiles() {}

    static RowBatch read(Service service, int month, List<WorldRow> rows, int mappingVersion) {
        String delivery = service.organisation + "-rows-" + month;
        RowOrigin origin = new RowOrigin(
                service.organisation,
                delivery,
                delivery + ".csv",
                service.organisation + "/rows",
                mappingVersion,
                RowMode.APPEND,
                month + 1L,
                50);
        CanonicalCodec codec = new CanonicalCodec();
        List<EncodedRow> encoded = new ArrayList<>();
        for (WorldRow row : rows) {
            int sign = mappingVersion < RIGHT_VERSION ? -1 : 1;
            SpecificRecord record = record(row, BigDecimal.valueOf((long) sign * row.amount()));
            Envelope.setSubject(record, service.kind, row.reference());
            encoded.add(new EncodedRow(
                    RowSubjectKind.valueOf(service.kind.name()),
                    row.reference(),
                    service == Service.GRID ? RowKeyKind.NATURAL : RowKeyKind.NATIVE,
                    service == Service.GRID ? row.day().toString() : row.id(),
                    0,
                    encoded.size() + 2L,
                    "",
                    ByteBuffer.wrap(codec.encode(record)),
                    0,
                    false));
        }
        return new RowBatch(origin, service.type.name(), encoded);
    }

    /** Reads the reports of a second source, whose mapping is right. */
    static RowBatch read(int month, List<SecondReport> reports) {
        Service service = Service.BANK;
        String delivery = service.organisation + "-statements-" + month;
        RowOrigin origin = new RowOrigin(
                service.organisation,
                delivery,
                delivery + ".xml",
                service.organisation + "/statements",
                1,
                RowMode.APPEND,
                month + 1L,
                40);
        CanonicalCodec codec = new CanonicalCodec();
        List<EncodedRow> encoded = new ArrayList<>();
        for (SecondReport report : reports) {
            BankTransaction record =
                    transaction(report.row(), BigDecimal.valueOf(report.row().amount()));
            record.setBookingDate(report.day());
            record.setBankReference(report.reference());
            Envelope.setSubject(record, service.kind, report.row().reference());
            encoded.add(new EncodedRow(
                    RowSubjectKind.valueOf(service.kind.name()),
                    report.row().reference(),
                    RowKeyKind.NATURAL,
                    report.day() + " " + report.row().amount(),
                    0,
                    encoded.size() + 2L,
                    "",
                    ByteBuffer.wrap(codec.encode(record)),
                    0,
                    false));
        }
        return new RowBatch(origin, service.type.name(), encoded);
    }

    private static BankTransaction transaction(WorldRow row, BigDecimal amount) {
        return BankTransaction.newBuilder()
                .setOrganisation(row.service().organisation)
                .setAdditional(Map.of())
                .setBankReference(row.id())
                .setBookingDate(row.day())
                .setAmount(amount.setScale(4))
                .setLabel("payment " + row.id())
                .build();
    }

    private static SpecificRecord record(WorldRow row, BigDecimal amount) {
        return switch (row.service()) {
            case BANK -> transaction(row, amount);
            case TELECOM ->
                Communication.newBuilder()
                        .setOrganisation(row.service().organisation)
                        .setAdditional(Map.of())
                        .setCallId(row.id())
                        .setInstant(row.day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                        .setDurationSeconds(amount.longValueExact())
                        .build();
            case GRID ->
                MeterReading.newBuilder()
                        .setOrganisation(row.service().organisation)
                        .setAdditional(Map.of())
                        .setStatementReason(row.id())
                        .setReadingDate(row.day())
                        .setValue(amount.setScale(6))
                        .build();
        };
    }

    /** Returns a record as {@link WorldRow#text} writes its row. */
    static String text(SpecificRecord record) {
        if (record instanceof BankTransaction transaction) {
            return transaction.getBankReference() + "="
                    + transaction.getAmount().intValueExact();
        }
        if (record instanceof Communication call) {
            return call.getCallId() + "=" + call.getDurationSeconds();
        }
        MeterReading reading = (MeterReading) record;
        return reading.getStatementReason() + "=" + reading.getValue().intValueExact();
    }
}
