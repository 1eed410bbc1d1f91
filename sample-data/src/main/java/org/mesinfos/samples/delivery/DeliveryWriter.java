package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.FileTally;
import org.mesinfos.samples.truth.StoreTotals;
import org.mesinfos.samples.truth.Summary;

/** Writer of the files of deliveries, which collects their counts. */
public final class DeliveryWriter {

    private final DeliveryTarget inbox;
    private final List<FileTally> tallies = new ArrayList<>();
    private final Map<String, String> repeated = new TreeMap<>();

    public DeliveryWriter(DeliveryTarget inbox) {
        this.inbox = inbox;
    }

    /** @param connector id of the connector expected to read the file; empty if none */
    OutputFile open(SampleOrganisation organisation, String delivery, String file, String connector)
            throws IOException {
        FileTally tally = new FileTally(organisation.id(), delivery, file, connector);
        tallies.add(tally);
        return new OutputFile(inbox.create(organisation.id(), delivery, file), tally);
    }

    /** Creates a file as {@link #open} does, with the same bytes under a second delivery name. */
    OutputFile openTwice(SampleOrganisation organisation, String delivery, String again, String file, String connector)
            throws IOException {
        FileTally tally = new FileTally(organisation.id(), delivery, file, connector);
        tallies.add(tally);
        repeated.put(organisation.id() + "/" + again, delivery);
        OutputStream first = inbox.create(organisation.id(), delivery, file);
        OutputStream second = inbox.create(organisation.id(), again, file);
        return new OutputFile(new TeeOutputStream(first, second), tally);
    }

    /** Writes the delivery manifest. */
    void describe(SampleOrganisation organisation, String delivery, String yaml) throws IOException {
        try (OutputStream out = inbox.create(organisation.id(), delivery, "delivery.yaml")) {
            out.write(yaml.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Returns all counts, after all files are closed. */
    public Summary summary(StoreTotals totals) {
        List<FileTally> all = new ArrayList<>(tallies);
        repeated.forEach((again, original) -> {
            String organisation = again.substring(0, again.indexOf('/'));
            tallies.stream()
                    .filter(tally -> tally.organisation().equals(organisation)
                            && tally.delivery().equals(original))
                    .map(tally -> tally.repeatedAs(again.substring(organisation.length() + 1)))
                    .forEach(all::add);
        });
        return new Summary(all, repeated, totals);
    }

    /** Output stream that writes to two streams. */
    private static final class TeeOutputStream extends OutputStream {

        private final OutputStream first;
        private final OutputStream second;

        TeeOutputStream(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int oneByte) throws IOException {
            first.write(oneByte);
            second.write(oneByte);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            first.write(bytes, offset, length);
            second.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            try (first;
                    second) {
                second.flush();
            }
        }
    }
}
