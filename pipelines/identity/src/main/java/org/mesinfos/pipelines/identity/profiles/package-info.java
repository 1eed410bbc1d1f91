/** Personal data from delivered records, stored from run to run, so that each run can compare all people. */
package org.mesinfos.pipelines.identity.profiles;
