/** Personal data from delivered records, stored from run to run, so that each run can compare all people. */
@NullMarked
package org.mesinfos.pipelines.identity.profiles;

import org.jspecify.annotations.NullMarked;
