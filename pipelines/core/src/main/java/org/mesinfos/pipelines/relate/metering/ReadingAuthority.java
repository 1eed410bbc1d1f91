package org.mesinfos.pipelines.relate.metering;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.relate.metering.ReadingPrecedence.Authority;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.SubjectKind;

/**
 * Authority of organisations over the usage points of readings. Remembers each pair, because load curves have hundreds of
 * thousands of readings of one usage point. Not thread-safe.
 */
final class ReadingAuthority {

    private final Issuers issuers;
    private final Map<Claim, Authority> known = new HashMap<>();

    ReadingAuthority(Issuers issuers) {
        this.issuers = issuers;
    }

    private record Claim(String organisation, String usagePoint) {}

    /**
     * Returns the authority of the organisation of a reading. Without a usage point or an issuer, no organisation has more than
     * another.
     *
     * @param usagePoint normalised number of the usage point, which is its name for all organisations
     */
    Authority of(MeterReading reading, Optional<String> usagePoint) {
        if (issuers.isEmpty() || usagePoint.isEmpty()) {
            return Authority.OTHER;
        }
        return known.computeIfAbsent(new Claim(reading.getOrganisation(), usagePoint.get()), this::authority);
    }

    private Authority authority(Claim claim) {
        return issuers.issues(claim.organisation(), SubjectKind.USAGE_POINT, claim.usagePoint())
                ? Authority.ISSUER
                : Authority.OTHER;
    }
}
