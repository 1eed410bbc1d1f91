package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.io.OutputStream;

/** Where deliveries are dropped. */
public interface Inbox {

    /**
     * Starts a file.
     *
     * @param delivery name of the delivery; when the file has the same name, the delivery is the file alone, directly
     *     under its organisation
     * @return for the caller to close
     */
    OutputStream create(String organisation, String delivery, String file) throws IOException;
}
