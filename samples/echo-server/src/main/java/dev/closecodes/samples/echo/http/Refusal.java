package dev.closecodes.samples.echo.http;

/** Thrown for a request that is answered with an error. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Response response;

    /**
     * Creates a refusal.
     *
     * @param response the response to send
     */
    public Refusal(Response response) {
        super(response.status(), null, false, false);
        this.response = response;
    }

    /**
     * Creates a refusal with the status 400.
     *
     * @param why what is wrong with the request
     * @return the refusal
     */
    public static Refusal badRequest(String why) {
        return new Refusal(Response.text("400 Bad Request", why));
    }

    /**
     * Returns the response to send.
     *
     * @return the whole response, after which the connection is closed
     */
    public Response response() {
        return response;
    }
}
