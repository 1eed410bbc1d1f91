package org.mesinfos.connectors.standard.x12;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;

/** Parser for the transaction sets of a file. Holds the header segments, one claim, and one service of it. */
final class RemittanceReader {

    private static final String REMITTANCE = "835";

    private final SegmentStream segments;
    private final ServiceRows rows;
    private final List<Segment> header = new ArrayList<>();
    private final List<Segment> claim = new ArrayList<>();
    private final List<Segment> service = new ArrayList<>();
    private Place place = Place.BETWEEN;
    private int services;

    /** State of the parser. */
    private enum Place {
        BETWEEN,
        OTHER_SET,
        HEADER,
        CLAIM
    }

    RemittanceReader(SegmentStream segments, ServiceRows rows) {
        this.segments = segments;
        this.rows = rows;
    }

    void read() throws IOException {
        try {
            for (Optional<Segment> next = segments.next(); next.isPresent(); next = segments.next()) {
                segment(next.get());
            }
        } catch (SegmentTooLong tooLong) {
            endClaim();
            rows.readAndReject(
                    RejectionReason.BROKEN_FILE,
                    Locator.line(tooLong.line()),
                    "more than " + tooLong.most() + " characters",
                    "the end of a segment");
            return;
        }
        endClaim();
        if (place != Place.BETWEEN) {
            rows.readAndReject(
                    RejectionReason.BROKEN_FILE,
                    Locator.line(segments.line()),
                    "the end of the file",
                    "the end of the transaction set (SE)");
        }
    }

    private void segment(Segment segment) {
        switch (segment.id()) {
            case "ST" -> begin(segment);
            case "SE" -> {
                endClaim();
                place = Place.BETWEEN;
            }
            case "ISA", "GS", "GE", "IEA" -> rows.skipped(segment, "envelope of the transaction sets");
            default -> {
                if (place == Place.HEADER || place == Place.CLAIM) {
                    inSet(segment);
                } else {
                    rows.skipped(segment, "outside of transaction sets 835");
                }
            }
        }
    }

    private void begin(Segment start) {
        endClaim();
        header.clear();
        place = start.peek(1).filter(REMITTANCE::equals).isPresent() ? Place.HEADER : Place.OTHER_SET;
    }

    private void inSet(Segment segment) {
        switch (segment.id()) {
            case "CLP" -> {
                endClaim();
                place = Place.CLAIM;
                claim.add(segment);
            }
            case "SVC" -> {
                endService();
                service.add(segment);
            }
            case "LX", "TS3", "TS2", "PLB" -> {
                endClaim();
                rows.skipped(segment, "totals of the provider");
            }
            default -> {
                if (!service.isEmpty()) {
                    service.add(segment);
                } else if (!claim.isEmpty()) {
                    claim.add(segment);
                } else {
                    header.add(segment);
                }
            }
        }
    }

    private void endService() {
        if (!service.isEmpty()) {
            services++;
            rows.service(header, claim, service, services);
            service.clear();
        }
    }

    /** Ends a claim. A claim without services is emitted as a single row. */
    private void endClaim() {
        endService();
        if (!claim.isEmpty() && services == 0) {
            rows.service(header, claim, List.of(), 0);
        }
        claim.clear();
        services = 0;
    }
}
