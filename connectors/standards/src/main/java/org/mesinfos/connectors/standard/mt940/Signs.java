package org.mesinfos.connectors.standard.mt940;

import java.util.List;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Recognition;

/** By what such a file is recognised. */
final class Signs {

    private static final Pattern HEADER = Pattern.compile("\\{2:[IO]9(40|42|50)");
    private static final Pattern MOVEMENT = Pattern.compile("(?m)^:61:\\s?\\d{6}(\\d{4})?[RE]?[CD]");
    private static final Pattern BALANCE = Pattern.compile("(?m)^:6[0245][FM]?:[CD]\\d{6}");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^:20:");
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^:25P?:");
    private static final Pattern LIMIT = Pattern.compile("(?m)^:34F:[A-Z]{3}");

    private Signs() {}

    static Recognition recognise(String text) {
        String lines = (text.indexOf('\n') < 0 ? text.replace('\r', '\n') : text).replace("@@:", "\n:");
        boolean envelope = HEADER.matcher(lines).find();
        boolean typed = MOVEMENT.matcher(lines).find()
                || BALANCE.matcher(lines).find()
                || LIMIT.matcher(lines).find();
        boolean reference = REFERENCE.matcher(lines).find();
        boolean account = ACCOUNT.matcher(lines).find();
        if (envelope) {
            return Recognition.claimed(100, "envelope of an account message");
        }
        if (typed && reference && account) {
            return Recognition.claimed(95, "reference, account and balances or movements by their tags");
        }
        if (typed) {
            return Recognition.claimed(70, "balances or movements by their tags");
        }
        return reference || account
                ? Recognition.missed(40, List.of("a movement or a balance (:61:, :60F:, :62F:)"))
                : Recognition.OTHER_FORMAT;
    }
}
