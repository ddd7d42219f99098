import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Asks veraPDF's engine: arguments are pairs of a flavour (2a, 3a, ua1) and a file. */
public final class Validate {
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        Map<String, ValidationProfile> profiles = new TreeMap<>();
        int failed = 0;
        for (int at = 0; at + 1 < arguments.length; at += 2) {
            String flavour = arguments[at];
            String file = arguments[at + 1];
            if (!profiles.containsKey(flavour)) {
                profiles.put(flavour, profile(flavour));
            }
            PDFAFlavour wanted = PDFAFlavour.fromString(flavour);
            try (InputStream bytes = new FileInputStream(file);
                    PDFAParser parser = foundry.createParser(bytes, wanted)) {
                ValidationResult result = foundry
                        .createValidator(profiles.get(flavour), 20, false, false, false)
                        .validate(parser);
                if (!result.isCompliant()) {
                    failed++;
                    report(flavour, file, result);
                }
            }
        }
        System.out.println((arguments.length / 2) + " validations, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static ValidationProfile profile(String flavour) throws Exception {
        String name = flavour.startsWith("ua")
                ? "PDFUA-" + flavour.substring(2)
                : "PDFA-" + flavour.toUpperCase();
        String place = "/org/verapdf/pdfa/validation/" + name + ".xml";
        return Profiles.profileFromXml(Validate.class.getResourceAsStream(place));
    }

    private static void report(String flavour, String file, ValidationResult result) {
        System.out.println("FAIL " + flavour + " " + file);
        Map<String, Integer> rules = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                rules.merge(
                        assertion.getRuleId().getClause() + "-"
                                + assertion.getRuleId().getTestNumber() + " "
                                + assertion.getMessage() + " @ "
                                + assertion.getLocation().getContext(),
                        1,
                        Integer::sum);
            }
        }
        rules.forEach((rule, count) -> System.out.println("    " + rule + " x" + count));
    }
}
