package org.mesinfos.connectors.standard.greenbutton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingAggregation;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** Emitter of one meter reading per usage summary, with the total consumption and cost of a billing period. */
final class UsageSummaries {

    private final SourceContext context;
    private final RowSink sink;

    UsageSummaries(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    void add(EspiResource summary, Optional<EspiResource> usagePoint) {
        sink.startRow();
        try {
            sink.accept(row(summary, usagePoint));
        } catch (InvalidValueException bad) {
            sink.reject(bad.toRejection(summary.locator()));
        }
    }

    private ParsedRow row(EspiResource summary, Optional<EspiResource> usagePoint) throws InvalidValueException {
        TreeElement delivered = summary.element().orElseThrow();
        MeterReading reading = (MeterReading) RecordType.METER_READING.newRecord();
        reading.setOrganisation(context.organisation());
        Optional<String> reference = usagePoint.flatMap(UsagePointProperties::reference);
        Optional<Subject> subject = reference
                .map(own -> new Subject(SubjectKind.USAGE_POINT, own))
                .or(() -> context.customer().map(Subject::customer));
        subject.ifPresent(own -> {
            reading.setSubject(own.reference());
            reading.setSubjectKind(own.kind());
        });
        reference.ifPresent(reading::setUsagePoint);
        reading.setStatementKind(delivered.name());
        summary.text("commodity")
                .flatMap(EspiCodes::commodity)
                .or(() -> usagePoint.flatMap(UsagePointProperties::commodity))
                .ifPresent(reading::setCommodity);
        period(reading, delivered);
        consumption(reading, delivered);
        EspiNumbers.amount(delivered.child("billLastPeriod")).ifPresent(reading::setCost);
        summary.text("currency").flatMap(EspiCodes::currency).ifPresent(reading::setCurrency);
        EspiTexts.take(delivered, "qualityOfReading").ifPresent(code -> {
            reading.setQuality(EspiCodes.quality(code));
            reading.setQualityLabel(code);
        });
        summary.entry().forEachUnclaimed("", reading.getAdditional()::put);
        return new ParsedRow(
                RecordType.METER_READING, reading, summary.locator(), subject, key(reading, summary), List.of());
    }

    private static void period(MeterReading reading, TreeElement delivered) throws InvalidValueException {
        Optional<TreeElement> period = delivered.child("billingPeriod");
        Optional<Instant> start = EspiNumbers.instant(period.flatMap(element -> element.child("start")));
        start.ifPresent(reading::setIntervalStart);
        Optional<TreeElement> duration = period.flatMap(element -> element.child("duration"));
        OptionalLong seconds = EspiNumbers.whole(duration);
        if (start.isPresent() && seconds.isPresent()) {
            reading.setIntervalEnd(
                    EspiNumbers.instant(start.get().getEpochSecond() + seconds.getAsLong(), duration.get()));
            duration.get().claim();
        }
    }

    private static void consumption(MeterReading reading, TreeElement delivered) throws InvalidValueException {
        Optional<TreeElement> measured = delivered.child("overallConsumptionLastPeriod");
        if (measured.isEmpty()) {
            return;
        }
        int power = EspiNumbers.power(measured.get().child("powerOfTenMultiplier"));
        EspiNumbers.value(measured.get().child("value"), power).ifPresent(reading::setValue);
        Optional<String> unit =
                measured.get().child("uom").flatMap(EspiTexts::peek).flatMap(EspiCodes::unit);
        unit.ifPresent(reading::setUnit);
        ReadingKind kind = EspiCodes.kind("", unit.orElse(""));
        reading.setKind(kind);
        reading.setAggregation(ReadingAggregation.SUM);
    }

    /** Returns the key: kind and period, and for an unknown usage point the place that the links of the summary name. */
    private static RecordKey key(MeterReading reading, EspiResource summary) {
        Instant start = reading.getIntervalStart();
        Instant end = reading.getIntervalEnd();
        String place = reading.getUsagePoint() == null ? summary.links().collection() : "";
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                reading.getStatementKind()
                        + RecordKeyBuilder.SEPARATOR
                        + (start == null ? "" : start.getEpochSecond())
                        + RecordKeyBuilder.SEPARATOR
                        + (end == null ? "" : end.getEpochSecond())
                        + (place.isEmpty() ? "" : RecordKeyBuilder.SEPARATOR + place));
    }
}
