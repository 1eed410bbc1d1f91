package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.records.Communication;
import org.mesinfos.records.CommunicationDirection;
import org.mesinfos.records.CommunicationKind;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.samples.life.Call;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.ExpectedAttribution;
import org.mesinfos.samples.truth.OwnerResolver;
import org.mesinfos.samples.truth.TruthRecorder;

/**
 * Exporter of the calls and messages of all lines of Télécom Azur as CSV, one file a month. Each file repeats the last
 * two days of the previous one.
 */
final class AzurCommunicationsExporter implements Exporter {

    private static final String CONNECTOR = "telecom-azur/communications";
    private static final int OVERLAP = 2;

    private final OwnerResolver owners;
    private final List<MonthFile> files = new ArrayList<>();

    /** @param damage damage of the file of the last month */
    AzurCommunicationsExporter(Timeline timeline, OwnerResolver owners, DeliveryWriter postbox, FileDamage damage)
            throws IOException {
        this.owners = owners;
        for (int month = 0; month < timeline.months(); month++) {
            String name = "communications-" + timeline.month(month);
            OutputFile output = postbox.open(SampleOrganisation.TELECOM_AZUR, name, name + ".csv", CONNECTOR);
            boolean last = month == timeline.months() - 1;
            files.add(new MonthFile(output, timeline.window(month, OVERLAP), last ? damage : FileDamage.NONE));
        }
    }

    @Override
    public void export(Person person, Life life, TruthRecorder book) throws IOException {
        if (life.calls().isEmpty()) {
            return;
        }
        Customer customer = person.customerOf(SampleOrganisation.TELECOM_AZUR).orElseThrow();
        ExpectedAttribution attribution = owners.ofCustomer(person, customer);
        for (Call call : life.calls()) {
            int sightings = 0;
            for (MonthFile file : files) {
                sightings += file.writeIfInside(call, person.index());
            }
            book.expect(attribution, expected(call), sightings);
        }
    }

    private static Communication expected(Call call) {
        Communication record = (Communication) RecordType.COMMUNICATION.newRecord();
        record.setOrganisation(SampleOrganisation.TELECOM_AZUR.id());
        record.setSubject(call.line());
        record.setSubjectKind(SubjectKind.LINE);
        record.setCallId(call.id());
        record.setInstant(call.start().toInstant());
        record.setLine(call.line());
        record.setDirection(
                call.direction().equals("ENTRANT") ? CommunicationDirection.INCOMING : CommunicationDirection.OUTGOING);
        record.setKind(call.kind().equals("VOIX") ? CommunicationKind.VOICE : CommunicationKind.valueOf(call.kind()));
        record.setCorrespondent(call.correspondent().orElse(null));
        record.setDurationSeconds(call.seconds().map(Integer::longValue).orElse(null));
        record.setVolumeBytes(call.bytes().orElse(null));
        record.setCost(ExportTexts.amount(call.costCents()));
        record.setCurrency("EUR");
        record.setLatitude(call.cell().latitude());
        record.setLongitude(call.cell().longitude());
        record.setCellId(call.cellId());
        record.setImei(call.imei());
        record.setImsi(call.imsi());
        record.setNetwork(call.network());
        record.setEndCause(call.end().orElse(null));
        return record;
    }

    @Override
    public void close() throws IOException {
        for (MonthFile file : files) {
            file.close();
        }
    }

    /** File of one month. */
    private static final class MonthFile {

        private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

        private final OutputFile file;
        private final Timeline.Window window;
        private final FileDamage damage;
        private long row;
        private boolean cut;

        MonthFile(OutputFile file, Timeline.Window window, FileDamage damage) throws IOException {
            this.file = file;
            this.window = window;
            this.damage = damage;
            line(
                    "id_cdr;msisdn;horodatage;type;sens;correspondant;duree_s;volume_octets;cout;devise;latitude;longitude;"
                            + "cellule;imei;imsi;reseau;fin");
        }

        int writeIfInside(Call call, int person) throws IOException {
            if (cut || !window.contains(call.start().toLocalDate())) {
                return 0;
            }
            row++;
            FileDamage.Fault fault = damage.of(row, person);
            if (fault == FileDamage.Fault.CUT) {
                cut = true;
                file.write(
                        String.join(";", fields(call).subList(0, 5)) + ";\""
                                + call.line().substring(0, 4),
                        StandardCharsets.UTF_8);
            } else {
                line(String.join(";", fault.applyTo(fields(call))));
            }
            fault.reason().ifPresentOrElse(file.tally()::reject, file.tally()::accept);
            return fault == FileDamage.Fault.NONE ? 1 : 0;
        }

        void close() throws IOException {
            file.close();
        }

        private static List<String> fields(Call call) {
            return List.of(
                    call.id(),
                    call.line(),
                    TIME.format(call.start()),
                    call.kind(),
                    call.direction(),
                    call.correspondent().orElse(""),
                    call.seconds().map(String::valueOf).orElse(""),
                    call.bytes().map(String::valueOf).orElse(""),
                    ExportTexts.point(call.costCents()),
                    "EUR",
                    String.valueOf(call.cell().latitude()),
                    String.valueOf(call.cell().longitude()),
                    call.cellId(),
                    call.imei(),
                    call.imsi(),
                    call.network(),
                    call.end().orElse(""));
        }

        private void line(String text) throws IOException {
            file.write(text + "\n", StandardCharsets.UTF_8);
        }
    }
}
