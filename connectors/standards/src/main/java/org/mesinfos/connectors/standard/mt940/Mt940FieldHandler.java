package org.mesinfos.connectors.standard.mt940;

import org.mesinfos.connectors.api.Rejection;

/** Handler of the parts of messages, called in file order. */
interface Mt940FieldHandler {

    /** Handles a line before or after a message: header and trailer blocks, or proprietary lines. */
    void envelopeLine(String text, long line);

    void field(Mt940Field field);

    /** Handles a separator or the end of the text block: the message is complete. */
    void endOfMessage();

    /** Handles the end of a message without separator, because the next one starts or the input ends. */
    void endWithoutSeparator();

    /** Handles a part that exceeds a limit. Its message is incomplete. */
    void rejected(Rejection rejection);
}
