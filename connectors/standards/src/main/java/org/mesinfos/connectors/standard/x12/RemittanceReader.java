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

    private final X12SegmentStream segments;
    private final ServiceRows rows;
    private final List<X12Segment> header = new ArrayList<>();
    private final List<X12Segment> claim = new ArrayList<>();
    private final List<X12Segment> service = new ArrayList<>();
    private ReaderState state = ReaderState.BETWEEN;
    private int services;

    /** State of the parser. */
    private enum ReaderState {
        BETWEEN,
        OTHER_SET,
        HEADER,
        CLAIM
    }

    RemittanceReader(X12SegmentStream segments, ServiceRows rows) {
        this.segments = segments;
        this.rows = rows;
    }

    void read() throws IOException {
        try {
            for (Optional<X12Segment> next = segments.next(); next.isPresent(); next = segments.next()) {
                segment(next.get());
            }
        } catch (SegmentTooLong tooLong) {
            endClaim();
            rows.readAndReject(
                    RejectionReason.BROKEN_FILE,
                    Locator.line(tooLong.line()),
                    "more than " + tooLong.limit() + " characters",
                    "the end of a segment");
            return;
        }
        endClaim();
        if (state != ReaderState.BETWEEN) {
            rows.readAndReject(
                    RejectionReason.BROKEN_FILE,
                    Locator.line(segments.line()),
                    "the end of the file",
                    "the end of the transaction set (SE)");
        }
    }

    private void segment(X12Segment segment) {
        switch (segment.id()) {
            case "ST" -> begin(segment);
            case "SE" -> {
                endClaim();
                state = ReaderState.BETWEEN;
            }
            case "ISA", "GS", "GE", "IEA" -> rows.skipped(segment, "envelope of the transaction sets");
            default -> {
                if (state == ReaderState.HEADER || state == ReaderState.CLAIM) {
                    segmentInSet(segment);
                } else {
                    rows.skipped(segment, "outside of transaction sets 835");
                }
            }
        }
    }

    private void begin(X12Segment start) {
        endClaim();
        header.clear();
        state = start.peek(1).filter(REMITTANCE::equals).isPresent() ? ReaderState.HEADER : ReaderState.OTHER_SET;
    }

    private void segmentInSet(X12Segment segment) {
        switch (segment.id()) {
            case "CLP" -> {
                endClaim();
                state = ReaderState.CLAIM;
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
