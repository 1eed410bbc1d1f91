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
import org.mesinfos.samples.life.Reading;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Organisation;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.truth.Attribution;
import org.mesinfos.samples.truth.Owners;
import org.mesinfos.samples.truth.TruthBook;

/**
 * Exporter of the load curves of all usage points as CSV in blocks of one day, one file a month. Each file repeats the
 * last day of the previous one.
 */
final class EnedisLoadCurves implements Exporter {

    private static final String CONNECTOR = "enedis/courbe-de-charge";
    private static final int OVERLAP = 1;
    private static final String HEADER = "Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;"
            + "Grandeur metier;Etape metier;Unite;Pas en minutes\n";

    private record MonthFile(OutputFile file, Timeline.Window window) {}

    private final Owners owners;
    private final List<MonthFile> files = new ArrayList<>();

    EnedisLoadCurves(Timeline timeline, Owners owners, Postbox postbox) throws IOException {
        this.owners = owners;
        for (int month = 0; month < timeline.months(); month++) {
            String name = "courbes-" + timeline.month(month);
            OutputFile output = postbox.open(Organisation.ENEDIS, name, name + ".csv", CONNECTOR);
            files.add(new MonthFile(output, timeline.window(month, OVERLAP)));
        }
    }

    @Override
    public void export(Person person, Life life, TruthBook book) throws IOException {
        if (life.readings().isEmpty()) {
            return;
        }
        Customer customer = person.customerOf(Organisation.ENEDIS).orElseThrow();
        Attribution attribution = owners.ofCustomer(person, customer);
        for (Map.Entry<LocalDate, List<Reading>> day : byDay(life.readings()).entrySet()) {
            int sightings = 0;
            for (MonthFile month : files) {
                if (month.window().holds(day.getKey())) {
                    block(day.getKey(), day.getValue(), month.file());
                    sightings++;
                }
            }
            for (Reading reading : day.getValue()) {
                book.expect(attribution, expected(day.getKey(), reading), sightings);
            }
        }
    }

    private static Map<LocalDate, List<Reading>> byDay(List<Reading> readings) {
        Map<LocalDate, List<Reading>> days = new LinkedHashMap<>();
        for (Reading reading : readings) {
            LocalDate day = reading.end().minus(Reading.INTERVAL).toLocalDate();
            days.computeIfAbsent(day, unseen -> new ArrayList<>()).add(reading);
        }
        return days;
    }

    private static void block(LocalDate day, List<Reading> readings, OutputFile file) throws IOException {
        StringBuilder block = new StringBuilder(HEADER);
        block.append(readings.get(0).usagePoint()).append(";Courbe de charge;").append(Texts.french(day));
        block.append(';').append(Texts.french(day.plusDays(1)));
        block.append(";Energie active;Consommation;Comptage Brut;W;30\nHorodate;Valeur\n");
        for (Reading reading : readings) {
            block.append(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(reading.end()));
            block.append(';').append(reading.watts()).append('\n');
            file.tally().accept();
        }
        file.write(block.toString(), StandardCharsets.UTF_8);
    }

    private static MeterReading expected(LocalDate day, Reading reading) {
        MeterReading record = (MeterReading) RecordType.METER_READING.newRecord();
        record.setOrganisation(Organisation.ENEDIS.id());
        record.setSubject(reading.usagePoint());
        record.setSubjectKind(SubjectKind.USAGE_POINT);
        record.getAdditional().put("Date de debut", Texts.french(day));
        record.getAdditional().put("Date de fin", Texts.french(day.plusDays(1)));
        record.getAdditional().put("Etape metier", "Comptage Brut");
        record.getAdditional().put("Grandeur physique", "Energie active");
        record.getAdditional().put("Type de donnees", "Courbe de charge");
        record.setUsagePoint(reading.usagePoint());
        record.setCommodity(Commodity.ELECTRICITY);
        record.setIntervalStart(reading.end().minus(Reading.INTERVAL).toInstant());
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
