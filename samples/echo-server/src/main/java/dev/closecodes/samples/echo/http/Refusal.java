package dev.closecodes.samples.echo.http;

/** A request that is answered with an error. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Response response;

    /**
     * Refuses.
     *
     * @param response what to answer
     */
    public Refusal(Response response) {
        super(response.status(), null, false, false);
        this.response = response;
    }

    static Refusal badRequest(String why) {
        return new Refusal(Response.text("400 Bad Request", why));
    }

    /**
     * What to answer.
     *
     * @return the whole response, behind which the connection ends
     */
    public Response response() {
        return response;
    }
}
