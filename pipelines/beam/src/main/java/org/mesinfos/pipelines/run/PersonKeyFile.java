package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.mesinfos.pipelines.identity.PersonKey;

/** Reader of the file of a person key that the operator names. Stateless. */
public final class PersonKeyFile {

    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{64}");

    private PersonKeyFile() {}

    /**
     * Reads the key.
     *
     * @throws WrongPersonKeyException if the file does not exist or contains no key. If the key itself was given in place of a
     *     file, the message does not repeat it
     */
    public static PersonKey read(Path file) {
        if (KEY.matcher(String.valueOf(file.getFileName())).matches()) {
            throw new WrongPersonKeyException("The person key was given itself. Write it to a file that only you can"
                    + " read, and name that file.");
        }
        try {
            return PersonKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new WrongPersonKeyException(
                    "The person key " + file + " cannot be used. It must be a file of 64 hexadecimal digits; leave it"
                            + " out to let a new store make one.",
                    e);
        }
    }
}
