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
import org.mesinfos.samples.life.Position;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Organisation;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.truth.Attribution;
import org.mesinfos.samples.truth.Owners;
import org.mesinfos.samples.truth.TruthBook;

/**
 * Exporter of the positions of all lines of Télécom Azur as CSV, one file a month. Each file repeats the last seven
 * days of the previous one.
 */
final class AzurPositions implements Exporter {

    private static final String CONNECTOR = "telecom-azur/geolocalisation";
    private static final int OVERLAP = 7;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private record MonthFile(OutputFile file, Timeline.Window window) {}

    private final Owners owners;
    private final List<MonthFile> files = new ArrayList<>();

    AzurPositions(Timeline timeline, Owners owners, Postbox postbox) throws IOException {
        this.owners = owners;
        for (int month = 0; month < timeline.months(); month++) {
            String name = "geolocalisation-" + timeline.month(month);
            OutputFile output = postbox.open(Organisation.TELECOM_AZUR, name, name + ".csv", CONNECTOR);
            output.write("msisdn,timestamp,latitude,longitude,radius,deviceState\n", StandardCharsets.UTF_8);
            files.add(new MonthFile(output, timeline.window(month, OVERLAP)));
        }
    }

    @Override
    public void export(Person person, Life life, TruthBook book) throws IOException {
        if (life.positions().isEmpty()) {
            return;
        }
        Customer customer = person.customerOf(Organisation.TELECOM_AZUR).orElseThrow();
        Attribution attribution = owners.ofCustomer(person, customer);
        for (Position position : life.positions()) {
            book.expect(attribution, expected(position), write(position));
        }
    }

    private int write(Position position) throws IOException {
        int sightings = 0;
        for (MonthFile month : files) {
            if (month.window().holds(position.time().toLocalDate())) {
                month.file().write(row(position), StandardCharsets.UTF_8);
                month.file().tally().accept();
                sightings++;
            }
        }
        return sightings;
    }

    private static String row(Position position) {
        return position.line() + "," + TIME.format(position.time()) + ","
                + position.spot().latitude() + "," + position.spot().longitude() + "," + position.radius() + ","
                + position.deviceState() + "\n";
    }

    private static LocationPoint expected(Position position) {
        LocationPoint record = (LocationPoint) RecordType.LOCATION_POINT.newRecord();
        record.setOrganisation(Organisation.TELECOM_AZUR.id());
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
