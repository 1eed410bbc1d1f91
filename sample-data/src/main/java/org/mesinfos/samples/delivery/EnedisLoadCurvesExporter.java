package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.records.Commodity;
import org.mesinfos.records.EnergyFlow;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingAggregation;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.records.ReadingQuality;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.life.LoadReading;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.ExpectedAttribution;
import org.mesinfos.samples.truth.OwnerResolver;
import org.mesinfos.samples.truth.TruthRecorder;

/**
 * Exporter of the load curves of all usage points as CSV in blocks of one day, one file a month. Each file repeats the
 * last day of the previous one.
 */
final class EnedisLoadCurvesExporter implements Exporter {

    private static final String CONNECTOR = "enedis/courbe-de-charge";
    private static final int OVERLAP = 1;
    private static final String HEADER = "Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;"
            + "Grandeur metier;Etape metier;Unite;Pas en minutes\n";

    private record MonthFile(OutputFile file, Timeline.Window window) {}

    private final OwnerResolver owners;
    private final List<MonthFile> files = new ArrayList<>();

    EnedisLoadCurvesExporter(Timeline timeline, OwnerResolver owners, DeliveryWriter postbox) throws IOException {
        this.owners = owners;
        for (int month = 0; month < timeline.months(); month++) {
            String name = "courbes-" + timeline.month(month);
            OutputFile output = postbox.open(SampleOrganisation.ENEDIS, name, name + ".csv", CONNECTOR);
            files.add(new MonthFile(output, timeline.window(month, OVERLAP)));
        }
    }

    @Override
    public void export(Person person, Life life, TruthRecorder book) throws IOException {
        if (life.readings().isEmpty()) {
            return;
        }
        Customer customer = person.customerOf(SampleOrganisation.ENEDIS).orElseThrow();
        ExpectedAttribution attribution = owners.ofCustomer(person, customer);
        for (Map.Entry<LocalDate, List<LoadReading>> day :
                byDay(life.readings()).entrySet()) {
            int sightings = 0;
            for (MonthFile month : files) {
                if (month.window().contains(day.getKey())) {
                    block(day.getKey(), day.getValue(), month.file());
                    sightings++;
                }
            }
            for (LoadReading reading : day.getValue()) {
                book.expect(attribution, expected(day.getKey(), reading), sightings);
            }
        }
    }

    private static Map<LocalDate, List<LoadReading>> byDay(List<LoadReading> readings) {
        Map<LocalDate, List<LoadReading>> days = new LinkedHashMap<>();
        for (LoadReading reading : readings) {
            LocalDate day = reading.end().minus(LoadReading.INTERVAL).toLocalDate();
            days.computeIfAbsent(day, unseen -> new ArrayList<>()).add(reading);
        }
        return days;
    }

    private static void block(LocalDate day, List<LoadReading> readings, OutputFile file) throws IOException {
        StringBuilder block = new StringBuilder(HEADER);
        block.append(readings.get(0).usagePoint()).append(";Courbe de charge;").append(ExportTexts.french(day));
        block.append(';').append(ExportTexts.french(day.plusDays(1)));
        block.append(";Energie active;Consommation;Comptage Brut;W;30\nHorodate;Valeur\n");
        for (LoadReading reading : readings) {
            block.append(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(reading.end()));
            block.append(';').append(reading.watts()).append('\n');
            file.tally().accept();
        }
        file.write(block.toString(), StandardCharsets.UTF_8);
    }

    private static MeterReading expected(LocalDate day, LoadReading reading) {
        MeterReading record = (MeterReading) RecordType.METER_READING.newRecord();
        record.setOrganisation(SampleOrganisation.ENEDIS.id());
        record.setSubject(reading.usagePoint());
        record.setSubjectKind(SubjectKind.USAGE_POINT);
        record.getAdditional().put("Date de debut", ExportTexts.french(day));
        record.getAdditional().put("Date de fin", ExportTexts.french(day.plusDays(1)));
        record.getAdditional().put("Etape metier", "Comptage Brut");
        record.getAdditional().put("Grandeur physique", "Energie active");
        record.getAdditional().put("Type de donnees", "Courbe de charge");
        record.setUsagePoint(reading.usagePoint());
        record.setCommodity(Commodity.ELECTRICITY);
        record.setIntervalStart(reading.end().minus(LoadReading.INTERVAL).toInstant());
        record.setIntervalEnd(reading.end().toInstant());
        record.setValue(BigDecimal.valueOf(reading.watts()));
        record.setUnit("W");
        record.setKind(ReadingKind.POWER);
        record.setAggregation(ReadingAggregation.AVERAGE);
        record.setQuality(ReadingQuality.MEASURED);
        record.setFlow(EnergyFlow.CONSUMED);
        return record;
    }

    @Override
    public void close() throws IOException {
        for (MonthFile month : files) {
            month.file().close();
        }
    }
}
