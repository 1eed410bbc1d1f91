package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mesinfos.records.LocationPoint;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.life.PhonePosition;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.ExpectedAttribution;
import org.mesinfos.samples.truth.OwnerResolver;
import org.mesinfos.samples.truth.TruthRecorder;

/**
 * Exporter of the positions of all lines of Télécom Azur as CSV, one file a month. Each file repeats the last seven
 * days of the previous one.
 */
final class AzurPositionsExporter implements Exporter {

    private static final String CONNECTOR = "telecom-azur/geolocalisation";
    private static final int OVERLAP = 7;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private record MonthFile(OutputFile file, Timeline.Window window) {}

    private final OwnerResolver owners;
    private final List<MonthFile> files = new ArrayList<>();

    AzurPositionsExporter(Timeline timeline, OwnerResolver owners, DeliveryWriter postbox) throws IOException {
        this.owners = owners;
        for (int month = 0; month < timeline.months(); month++) {
            String name = "geolocalisation-" + timeline.month(month);
            OutputFile output = postbox.open(SampleOrganisation.TELECOM_AZUR, name, name + ".csv", CONNECTOR);
            output.write("msisdn,timestamp,latitude,longitude,radius,deviceState\n", StandardCharsets.UTF_8);
            files.add(new MonthFile(output, timeline.window(month, OVERLAP)));
        }
    }

    @Override
    public void export(Person person, Life life, TruthRecorder book) throws IOException {
        if (life.positions().isEmpty()) {
            return;
        }
        Customer customer = person.customerOf(SampleOrganisation.TELECOM_AZUR).orElseThrow();
        ExpectedAttribution attribution = owners.ofCustomer(person, customer);
        for (PhonePosition position : life.positions()) {
            book.expect(attribution, expected(position), write(position));
        }
    }

    private int write(PhonePosition position) throws IOException {
        int sightings = 0;
        for (MonthFile month : files) {
            if (month.window().contains(position.time().toLocalDate())) {
                month.file().write(row(position), StandardCharsets.UTF_8);
                month.file().tally().accept();
                sightings++;
            }
        }
        return sightings;
    }

    private static String row(PhonePosition position) {
        return position.line() + "," + TIME.format(position.time()) + ","
                + position.spot().latitude() + "," + position.spot().longitude() + "," + position.radius() + ","
                + position.deviceState() + "\n";
    }

    private static LocationPoint expected(PhonePosition position) {
        LocationPoint record = (LocationPoint) RecordType.LOCATION_POINT.newRecord();
        record.setOrganisation(SampleOrganisation.TELECOM_AZUR.id());
        record.setSubject(position.line());
        record.setSubjectKind(SubjectKind.LINE);
        record.setLocalTime(position.time());
        record.setZone(Timeline.ZONE.getId());
        record.setLine(position.line());
        record.setLatitude(position.spot().latitude());
        record.setLongitude(position.spot().longitude());
        record.setAccuracyMetres((double) position.radius());
        record.setDeviceState(position.deviceState());
        return record;
    }

    @Override
    public void close() throws IOException {
        for (MonthFile month : files) {
            month.file().close();
        }
    }
}
