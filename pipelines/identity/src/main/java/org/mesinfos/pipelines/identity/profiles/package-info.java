/** What delivered records say of who somebody is: kept from run to run, so that everybody can be compared again. */
package org.mesinfos.pipelines.identity.profiles;
