package org.mesinfos.pipelines.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.pipelines.identity.GlobalNames;
import org.mesinfos.pipelines.identity.authority.IssuerRange;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.authority.ReferenceRange;
import org.mesinfos.records.SubjectKind;

/** Reader of the ranges of references that organisations issue. */
final class IssuersReader {

    private static final Pattern ACCOUNTS =
            Pattern.compile("([A-Z]{2}[0-9A-Z]{3,30})(?:\\.\\.([A-Z]{2}[0-9A-Z]{3,30}))?");
    private static final Pattern LINES = Pattern.compile("(\\+[0-9]{2,15})(?:\\.\\.(\\+[0-9]{2,15}))?");
    private static final Pattern USAGE_POINTS = Pattern.compile("([0-9A-Z]{2,20})(?:\\.\\.([0-9A-Z]{2,20}))?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private final List<IssuerRange> ranges = new ArrayList<>();

    Issuers issuers() {
        return Issuers.of(ranges);
    }

    /** Reads the ranges of one organisation. */
    void read(String organisation, YamlMap issues) {
        read(
                organisation,
                SubjectKind.ACCOUNT,
                issues,
                "accounts",
                ACCOUNTS,
                "a country and the start of the account number without the check digits of the IBAN, such as FR 30004");
        read(organisation, SubjectKind.LINE, issues, "lines", LINES, "the start of a number, such as +33 6 39 98");
        read(
                organisation,
                SubjectKind.USAGE_POINT,
                issues,
                "usage-points",
                USAGE_POINTS,
                "the start of a number, or a range such as 141001..141999");
        issues.rejectUnknownKeys();
    }

    private void read(
            String organisation, SubjectKind kind, YamlMap issues, String key, Pattern pattern, String expected) {
        for (String text : issues.texts(key)) {
            String compact = SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
            String whole =
                    kind == SubjectKind.ACCOUNT ? GlobalNames.ofAccount(compact).orElse(compact) : compact;
            Matcher matcher = pattern.matcher(whole);
            if (!matcher.matches() || !isOrdered(matcher)) {
                issues.problem(key, "\"" + key + "\" contains \"" + text + "\", expected " + expected);
            } else {
                ranges.add(new IssuerRange(organisation, kind, range(matcher)));
            }
        }
    }

    private static ReferenceRange range(Matcher matcher) {
        String last = matcher.group(2);
        return last == null
                ? ReferenceRange.startingWith(matcher.group(1))
                : new ReferenceRange(matcher.group(1), last);
    }

    private static boolean isOrdered(Matcher matcher) {
        String last = matcher.group(2);
        return last == null
                || (matcher.group(1).length() == last.length()
                        && matcher.group(1).compareTo(last) <= 0);
    }
}
